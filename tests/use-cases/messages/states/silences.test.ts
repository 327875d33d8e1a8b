import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Message } from "../../../../lib/domain/messages/message.ts";
import { decideApplication } from "../../../../lib/use-cases/intake/decide-application.ts";
import { verifyAddress } from "../../../../lib/use-cases/intake/verify-address.ts";
import { changePreferences } from "../../../../lib/use-cases/members/change-preferences.ts";
import { MailEvent, recordMailEvent } from "../../../../lib/use-cases/messages/record-mail-event.ts";
import { sendMessage } from "../../../../lib/use-cases/messages/send-message.ts";
import { applied, COORDINATOR, claimsOf } from "../../../support/steps.ts";
import { openWorld, type World } from "../../../support/world.ts";
import { asRow, changeContact, ledgerRow, openStory, STORY_NOW, type Story, sent } from "../ledger-story.ts";
import { MESSAGE_CASES } from "../message-cases.ts";
import { reminderStory, taking } from "./reminder-story.ts";

/** As at first, whatever another test has left. */
async function reachable(story: Story): Promise<void> {
  const contact = await story.deps.store.contact(story.member.contact.personId);
  if (contact === undefined) throw new Error("no contact");
  const { suppressed: _suppressed, refusedAt: _at, refusedOf: _of, comeBack: _comeBack, ...kept } = contact;
  const fresh = { ...kept, reminders: true, rev: contact.rev + 1 };
  await story.deps.store.commit([{ write: "contact", contact: fresh, expect: contact.rev }]);
  story.clock.set(STORY_NOW);
}

const eventOf = (message: Message, detail: object) =>
  MailEvent.parse({
    mail: { messageId: message.providerId ?? "ses-0", tags: { messageId: [message.messageId] } },
    ...detail,
  });
const BOUNCE = { eventType: "Bounce", bounce: { bounceType: "Permanent" } };
const FOR_NOW = { eventType: "Bounce", bounce: { bounceType: "Transient" } };

describe("what waited for a silence goes out when that ends, while it is of use", () => {
  let story: Story;
  let reminder: Message;
  beforeAll(async () => {
    ({ story, reminder } = await reminderStory());
  });
  beforeEach(() => reachable(story));

  const confirm = ({ deps, member }: Story) =>
    decideApplication(deps, COORDINATOR, member.application.applicationId, "confirm-channel");
  const wish =
    (on: boolean) =>
    async ({ deps, member }: Story) =>
      changePreferences(deps, claimsOf("preferences", [member.contact.personId]), { reminders: on });

  test.each<[string, (story: Story) => Promise<unknown>, (story: Story) => Promise<unknown>]>([
    ["a bounce, until the channel is confirmed", (s) => changeContact(s, { suppressed: "bounced" }), confirm],
    ["a complaint, until the channel is confirmed", (s) => changeContact(s, { suppressed: "complained" }), confirm],
    ["an unsafe channel, until it is confirmed", (s) => changeContact(s, { suppressed: "unsafe_channel" }), confirm],
    ["reminders off, until they are on", wish(false), wish(true)],
  ])("%s", async (name, begins, ends) => {
    const { deps, mails } = taking(story.deps);
    const waiting = asRow(reminder, name, { notAfter: "2026-09-15T17:00:00.000Z" });
    const late = asRow(reminder, `${name}, too late`, { notAfter: "2026-09-14T18:00:00.000Z" });
    await begins(story);
    expect((await sent(deps, waiting)).state).toBe("PARKED");
    expect((await sent(deps, late)).state).toBe("PARKED");
    story.clock.advance({ hours: 1 });
    await ends(story);
    for (const { messageId } of [waiting, late]) await sendMessage(deps, messageId);
    expect([(await ledgerRow(deps, waiting)).state, (await ledgerRow(deps, late)).state]).toEqual(["SENT", "EXPIRED"]);
    expect(mails).toHaveLength(1);
  });

  test("a mail that bounced has said nothing: it waits too, and is taken off the mail service's list", async () => {
    const { deps, mails } = taking(story.deps);
    const row = await sent(deps, asRow(reminder, "bounced itself"));
    await recordMailEvent(deps, eventOf(row, BOUNCE));
    await recordMailEvent(deps, eventOf(row, BOUNCE));
    expect(await ledgerRow(deps, row)).toMatchObject({ state: "PARKED", outcome: "bounced" });
    await confirm(story);
    await sendMessage(deps, row.messageId);
    await recordMailEvent(deps, eventOf(row, BOUNCE));
    expect(await ledgerRow(deps, row)).toMatchObject({ state: "SENT", providerId: "ses-2" });
    expect(mails.map(({ wasRefused }) => wasRefused)).toEqual([undefined, true]);
    await recordMailEvent(deps, eventOf(await ledgerRow(deps, row), { eventType: "Delivery" }));
    await sent(deps, asRow(reminder, "after that"));
    expect(mails.at(-1)?.wasRefused).toBeUndefined();
  });

  test("what is planned for meetings to come hides nothing that waits", async () => {
    const { deps } = taking(story.deps);
    await changeContact(story, { suppressed: "bounced" });
    const waiting = await sent(deps, asRow(reminder, "behind the others"));
    const planned = Array.from({ length: 120 }, (_, at) =>
      asRow(reminder, `planned ${at}`, { dueAt: "2026-11-01T09:00:00.000Z" }),
    );
    await deps.store.addMessages(planned);
    await confirm(story);
    expect((await ledgerRow(deps, waiting)).state).toBe("PENDING");
  });
});

describe("somebody whose address bounced applies again", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ now: STORY_NOW });
  });
  const receiptOf = async ({ deps }: World, personId: Awaited<ReturnType<typeof applied>>["personId"]) => {
    const { items } = await deps.store.messages({ personId, kind: "receipt", limit: 1 });
    const [receipt] = items;
    if (receipt === undefined) throw new Error("no receipt");
    return receipt;
  };

  test("is sent the link once for each time, and with it the silence ends", async () => {
    const { deps, mails } = taking(world.deps);
    const first = await applied(deps);
    for (let time = 1; time <= 2; time++) {
      const receipt = await receiptOf(world, first.personId);
      await sendMessage(deps, receipt.messageId);
      expect(mails).toHaveLength(time);
      await recordMailEvent(deps, eventOf(await ledgerRow(deps, receipt), BOUNCE));
      world.clock.advance({ hours: 2 });
      await sendMessage(deps, receipt.messageId);
      expect(mails).toHaveLength(time);
      world.clock.advance({ hours: 20 });
      if (time === 1) await applied(deps);
    }
    const again = await applied(deps);
    await sendMessage(deps, (await receiptOf(world, first.personId)).messageId);
    expect(mails.map(({ wasRefused }) => wasRefused)).toEqual([undefined, true, true]);
    await verifyAddress(deps, claimsOf("verify", [again.applicationId]));
    expect((await deps.store.contact(first.personId))?.suppressed).toBeUndefined();
  });

  test.each(["complained", "unsafe_channel"] as const)(
    "but not one that is %s, before somebody has looked",
    async (why) => {
      const { deps, mails } = taking(world.deps);
      const email = `${why}@example.org`;
      const { personId, applicationId } = await applied(deps, { email });
      const contact = await deps.store.contact(personId);
      if (contact === undefined) throw new Error("no contact");
      const silenced = { ...contact, suppressed: why, refusedAt: world.clock.now(), rev: 1 };
      await deps.store.commit([{ write: "contact", contact: silenced, expect: 0 }]);
      world.clock.advance({ hours: 20 });
      await applied(deps, { email });
      const { items } = await deps.store.messages({ personId, kind: "receipt", limit: 5 });
      for (const { messageId } of items) await sendMessage(deps, messageId);
      expect(mails).toEqual([]);
      await decideApplication(deps, COORDINATOR, applicationId, "confirm-channel");
      const after = await deps.store.messages({ personId, kind: "receipt", limit: 5 });
      // One for each application, and none twice.
      expect(after.items.map(({ state }) => state)).toEqual(["PENDING", "PENDING"]);
    },
  );
});

describe("what the mail service says of a mail that has not reached its reader", () => {
  let story: Story;
  let row: Message;
  beforeAll(async () => {
    story = await openStory();
    const { deps } = taking(story.deps);
    row = await sent(deps, await MESSAGE_CASES["session-reminder"].given(story));
  });
  beforeEach(() => reachable(story));
  const contact = () => story.deps.store.contact(story.member.contact.personId);
  const comesBack = () => recordMailEvent(story.deps, eventOf(row, FOR_NOW));
  const duty = async () => (await story.deps.store.messages({ kind: "bounced-mail", limit: 10 })).items.length;

  test("back on four days, none delivered in between, is a bounce for good, and said to duty", async () => {
    const before = await duty();
    for (let day = 1; day <= 3; day++) {
      for (let time = 0; time < 5; time++) await comesBack();
      story.clock.advance({ hours: 24 });
    }
    expect([(await contact())?.suppressed, (await contact())?.comeBack?.days]).toEqual([undefined, 3]);
    await recordMailEvent(story.deps, eventOf(row, { eventType: "Delivery" }));
    for (let day = 1; day <= 4; day++) {
      expect((await contact())?.suppressed).toBeUndefined();
      await comesBack();
      story.clock.advance({ hours: 24 });
    }
    expect([(await contact())?.suppressed, (await duty()) - before]).toEqual(["bounced", 1]);
    expect(story.telemetry.counted("mails-bounced-for-now")).toBe(19);
  });

  test.each([
    ["not-spam", "info"],
    ["auth-failure", "error"],
    ["virus", "error"],
  ])("%s is no complaint: it is logged, and silences nobody", async (type, level) => {
    const { telemetry, deps } = story;
    await recordMailEvent(deps, eventOf(row, { eventType: "Complaint", complaint: { complaintFeedbackType: type } }));
    expect((await contact())?.suppressed).toBeUndefined();
    const event = { level, name: "mail-feedback", fields: { messageId: row.messageId, type } };
    expect(telemetry.events).toContainEqual(event);
  });

  test.each(["abuse", "fraud", "other", null])("%s is a complaint", async (type) => {
    const complaint = { complaintFeedbackType: type };
    await recordMailEvent(story.deps, eventOf(row, { eventType: "Complaint", complaint }));
    expect((await contact())?.suppressed).toBe("complained");
  });

  test.each(["Reject", "Rendering Failure"])(
    "%s: taken, and then not delivered, it was not sent",
    async (eventType) => {
      const { deps } = taking(story.deps);
      const refused = await sent(deps, asRow(await MESSAGE_CASES["session-reminder"].given(story), eventType));
      await recordMailEvent(deps, eventOf(refused, { eventType }));
      const outcome = `rejected-${eventType.replace(" ", "")}`;
      expect(await ledgerRow(deps, refused)).toMatchObject({ state: "CANCELLED", outcome });
    },
  );
});
