import { describe, expect, test } from "vitest";
import { MailEvent, recordMailEvent } from "../../../lib/use-cases/messages/record-mail-event.ts";
import { changeContact, ledgerRow, openStory, type Story, sent } from "./ledger-story.ts";
import { MESSAGE_CASES } from "./message-cases.ts";

function eventOf(eventType: string, messageId: string, bounceType?: string): MailEvent {
  return MailEvent.parse({
    eventType,
    mail: { messageId: "ses-1", tags: { messageId: [messageId], "ses:source-ip": ["192.0.2.1"] }, headers: [] },
    ...(bounceType === undefined
      ? {}
      : { bounce: { bounceType, bouncedRecipients: [{ emailAddress: "x@y.example" }] } }),
  });
}

async function sentReminder() {
  const story = await openStory();
  const message = await sent(story.deps, await MESSAGE_CASES["session-reminder"].given(story));
  return { story, message };
}

async function contactOf({ deps, member }: Story) {
  return deps.store.contact(member.contact.personId);
}

const coordinatorMail = async ({ deps }: Story) =>
  (await deps.store.messages({ kind: "bounced-mail", limit: 10 })).items;

describe("the mail service has accepted or delivered a mail", () => {
  test.each(["Send", "Delivery"])("%s settles an unknown message", async (eventType) => {
    const { story, message } = await sentReminder();
    const { providerId: _id, sentAt: _at, ...unsent } = message;
    const unknown = { ...unsent, state: "UNKNOWN", outcome: "call-lost", rev: message.rev + 1 } as const;
    await story.deps.store.commit([{ write: "message-step", message: unknown, expect: message.rev }]);
    await recordMailEvent(story.deps, eventOf(eventType, message.messageId));
    const row = await ledgerRow(story.deps, message);
    expect(row).toMatchObject({ state: "SENT", providerId: "ses-1" });
    expect(row.outcome).toBeUndefined();
  });

  test("changes nothing about a message that is known to be sent", async () => {
    const { story, message } = await sentReminder();
    await recordMailEvent(story.deps, eventOf("Send", message.messageId));
    expect(await ledgerRow(story.deps, message)).toEqual(message);
  });

  test("changes nothing about a message that was never called", async () => {
    const story = await openStory();
    const message = await MESSAGE_CASES["session-reminder"].given(story);
    await story.deps.store.addMessages([message]);
    await recordMailEvent(story.deps, eventOf("Delivery", message.messageId));
    expect(await ledgerRow(story.deps, message)).toEqual(message);
  });
});

describe("an address that is no good", () => {
  test.each([
    ["a permanent bounce", "Bounce", "Permanent", "bounced"],
    ["a complaint", "Complaint", undefined, "complained"],
  ] as const)(
    "%s stops all mail to it, and the coordinator is told once",
    async (_what, eventType, bounceType, why) => {
      const { story, message } = await sentReminder();
      await recordMailEvent(story.deps, eventOf(eventType, message.messageId, bounceType));
      await recordMailEvent(story.deps, eventOf(eventType, message.messageId, bounceType));
      expect(await contactOf(story)).toMatchObject({ suppressed: why, rev: 1 });
      const counted = ["mails-bounced", "mails-complained"].map((metric) => story.telemetry.counted(metric));
      expect(counted).toEqual(why === "bounced" ? [2, 0] : [0, 2]);
      const told = await coordinatorMail(story);
      expect(told).toHaveLength(1);
      const { applicationId } = story.member.application;
      expect(told[0]).toMatchObject({
        recipient: { to: "duty", programme: "main" },
        cause: { about: "application", applicationId },
      });
    },
  );

  test("a transient bounce stops nothing", async () => {
    const { story, message } = await sentReminder();
    await recordMailEvent(story.deps, eventOf("Bounce", message.messageId, "Transient"));
    expect((await contactOf(story))?.suppressed).toBeUndefined();
    expect(await coordinatorMail(story)).toEqual([]);
    expect(story.telemetry.counted("mails-bounced")).toBe(1);
  });

  test("an unsafe channel stays unsafe: a bounce makes it nothing that a new address would mend", async () => {
    const { story, message } = await sentReminder();
    await changeContact(story, { suppressed: "unsafe_channel" });
    await recordMailEvent(story.deps, eventOf("Bounce", message.messageId, "Permanent"));
    expect(await contactOf(story)).toMatchObject({ suppressed: "unsafe_channel", rev: 1 });
  });

  test("the coordinator's own is an error for the operator, and suppresses nobody", async () => {
    const story = await openStory();
    const message = await sent(story.deps, await MESSAGE_CASES["safety-alert"].given(story));
    await recordMailEvent(story.deps, eventOf("Bounce", message.messageId, "Permanent"));
    expect(story.telemetry.events).toContainEqual(
      expect.objectContaining({ level: "error", name: "staff-mail-failed" }),
    );
    expect((await contactOf(story))?.suppressed).toBeUndefined();
  });
});

test.each([
  ["of a message that is not in the ledger", eventOf("Send", "msg_00000000000000000000000000")],
  ["with an id that is none", eventOf("Send", "<script>")],
  ["without tags", MailEvent.parse({ eventType: "Send", mail: { messageId: "ses-1" } })],
])("an event %s is reported and changes nothing", async (_what, event) => {
  const story = await openStory();
  await recordMailEvent(story.deps, event);
  expect(story.telemetry.events).toEqual([
    { level: "warn", name: "mail-event-of-no-message", fields: { eventType: "Send" } },
  ]);
});

test("what the event says of people is not kept or logged", async () => {
  const { story, message } = await sentReminder();
  await recordMailEvent(story.deps, eventOf("DeliveryDelay", message.messageId));
  expect(story.telemetry.events.at(-1)).toEqual({
    level: "info",
    name: "mail-event",
    fields: { eventType: "DeliveryDelay", messageId: message.messageId },
  });
  await recordMailEvent(story.deps, eventOf("Bounce", message.messageId, "Permanent"));
  expect(JSON.stringify(story.telemetry.events)).not.toMatch(/@|192\.0\.2\.1/);
});
