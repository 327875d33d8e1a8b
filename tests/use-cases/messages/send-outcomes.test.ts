import { describe, expect, test } from "vitest";
import { recordMailEvent } from "../../../lib/use-cases/messages/record-mail-event.ts";
import { sendMessage } from "../../../lib/use-cases/messages/send-message.ts";
import { sweepDue } from "../../../lib/use-cases/messages/sweep-due.ts";
import type { Deps, SendOutcome } from "../../../lib/use-cases/ports.ts";
import { settingsOf } from "../../support/samples.ts";
import { changeContact, interruptedAfter, interruptedBefore, ledgerRow, openStory, sent } from "./ledger-story.ts";
import { MESSAGE_CASES } from "./message-cases.ts";

const REMINDER = MESSAGE_CASES["session-reminder"];

/** The mail service answers the first calls like this, and then for itself. */
function answering(deps: Deps, ...outcomes: SendOutcome[]): Deps {
  const send: Deps["mailer"]["send"] = async (mail, id) => outcomes.shift() ?? deps.mailer.send(mail, id);
  return { ...deps, mailer: { send } };
}

const CUT_OFF = { outcome: "unknown", code: "TimeoutError" } as const;
const THROTTLED = { outcome: "throttled", code: "TooManyRequestsException" } as const;

describe("a throttled call", () => {
  test("is made again later, with longer pauses, and sent once", async () => {
    const story = await openStory();
    const deps = answering(story.deps, THROTTLED, THROTTLED);
    const message = await REMINDER.given(story);
    expect(await sent(deps, message)).toMatchObject({ state: "PENDING", notBefore: "2026-09-14T17:31:00.000Z" });
    await sendMessage(deps, message.messageId);
    expect((await ledgerRow(deps, message)).attempts).toBe(1);
    story.clock.advance({ minutes: 1 });
    await sendMessage(deps, message.messageId);
    expect(await ledgerRow(deps, message)).toMatchObject({ state: "PENDING", notBefore: "2026-09-14T17:33:00.000Z" });
    story.clock.advance({ minutes: 2 });
    await sendMessage(deps, message.messageId);
    expect(await ledgerRow(deps, message)).toMatchObject({ state: "SENT", attempts: 3 });
    expect(await story.inbox()).toHaveLength(1);
    expect(story.telemetry.counted("messages-throttled")).toBe(2);
  });

  test("is given up when its time has passed", async () => {
    const story = await openStory();
    const deps = answering(story.deps, THROTTLED);
    const message = { ...(await REMINDER.given(story)), notAfter: "2026-09-14T17:30:30.000Z" };
    await sent(deps, message);
    story.clock.advance({ minutes: 1 });
    await sendMessage(deps, message.messageId);
    expect((await ledgerRow(deps, message)).state).toBe("EXPIRED");
  });
});

test("a refused mail is not tried again, and is reported without an address", async () => {
  const story = await openStory();
  const deps = answering(story.deps, { outcome: "rejected", code: "MessageRejected" });
  const row = await sent(deps, await REMINDER.given(story));
  expect(row).toMatchObject({ state: "CANCELLED", outcome: "rejected-MessageRejected" });
  const event = story.telemetry.events.find(({ name }) => name === "message-rejected");
  expect(event).toMatchObject({ level: "error", fields: { messageId: row.messageId, code: "MessageRejected" } });
});

describe("a sender that dies", () => {
  test("before it announced the call is followed by another, once its lease has ended", async () => {
    const story = await openStory();
    const message = await REMINDER.given(story);
    const dies = interruptedAfter(story.deps, "CLAIMED", died);
    await expect(sent(dies, message)).rejects.toThrow("the sender died");
    await sendMessage(story.deps, message.messageId);
    expect((await ledgerRow(story.deps, message)).state).toBe("CLAIMED");
    story.clock.advance({ minutes: 3 });
    await sweepDue(story.deps);
    await story.jobs.drain({ sender: (id) => sendMessage(story.deps, id) });
    expect(await ledgerRow(story.deps, message)).toMatchObject({ state: "SENT", attempts: 2 });
    expect(await story.inbox()).toHaveLength(1);
  });

  test("after the mail was accepted leaves it unknown, and nobody sends it again", async () => {
    const story = await openStory();
    const message = await REMINDER.given(story);
    const dies = interruptedBefore(story.deps, "SENT", died);
    await expect(sent(dies, message)).rejects.toThrow("the sender died");
    story.clock.advance({ minutes: 3 });
    for (let sweep = 0; sweep < 3; sweep++) {
      await sweepDue(story.deps);
      await story.jobs.drain({ sender: (id) => sendMessage(story.deps, id) });
      story.clock.advance({ minutes: 5 });
    }
    expect((await ledgerRow(story.deps, message)).state).toBe("UNKNOWN");
    expect(story.telemetry.counted("messages-unknown")).toBe(1);
    expect(await story.inbox()).toHaveLength(1);
  });
});

describe("a call that was cut off", () => {
  test("waits for the mail service's event, which settles it", async () => {
    const story = await openStory();
    const message = await REMINDER.given(story);
    expect((await sent(answering(story.deps, CUT_OFF), message)).state).toBe("CALLING");
    await recordMailEvent(story.deps, eventOf("Send", message.messageId));
    expect(await ledgerRow(story.deps, message)).toMatchObject({ state: "SENT", providerId: "ses-1" });
    story.clock.advance({ minutes: 10 });
    await sendMessage(story.deps, message.messageId);
    expect(await story.inbox()).toEqual([]);
  });

  test("is made once more under at-least-once, and no third time", async () => {
    const story = await openStory(settingsOf({ sendGuarantee: "at-least-once" }));
    const deps = answering(story.deps, CUT_OFF, CUT_OFF);
    const message = await REMINDER.given(story);
    await sent(deps, message);
    story.clock.advance({ minutes: 3 });
    await sendMessage(deps, message.messageId);
    expect(await ledgerRow(deps, message)).toMatchObject({ state: "CALLING", attempts: 2 });
    story.clock.advance({ minutes: 3 });
    await sendMessage(deps, message.messageId);
    expect((await ledgerRow(deps, message)).state).toBe("UNKNOWN");
    expect(await story.inbox()).toEqual([]);
  });

  test("is not made again under at-least-once once the event says that the first one arrived", async () => {
    const story = await openStory(settingsOf({ sendGuarantee: "at-least-once" }));
    const deps = answering(story.deps, CUT_OFF, THROTTLED);
    const message = await REMINDER.given(story);
    await sent(deps, message);
    story.clock.advance({ minutes: 3 });
    await sendMessage(deps, message.messageId);
    expect((await ledgerRow(deps, message)).state).toBe("PENDING");
    await recordMailEvent(deps, eventOf("Send", message.messageId));
    story.clock.advance({ minutes: 3 });
    await sendMessage(deps, message.messageId);
    expect(await ledgerRow(deps, message)).toMatchObject({ state: "SENT", providerId: "ses-1" });
    expect(await story.inbox()).toEqual([]);
  });

  test("is not made again under at-least-once when the cause has gone", async () => {
    const story = await openStory(settingsOf({ sendGuarantee: "at-least-once" }));
    const message = await REMINDER.given(story);
    await sent(answering(story.deps, CUT_OFF), message);
    await changeContact(story, { reminders: false });
    story.clock.advance({ minutes: 3 });
    await sendMessage(story.deps, message.messageId);
    expect((await ledgerRow(story.deps, message)).state).toBe("PARKED");
    expect(await story.inbox()).toEqual([]);
  });

  test("is not made again past the time it was of use", async () => {
    const story = await openStory(settingsOf({ sendGuarantee: "at-least-once" }));
    const message = { ...(await REMINDER.given(story)), notAfter: "2026-09-14T17:31:00.000Z" };
    await sent(answering(story.deps, CUT_OFF), message);
    story.clock.advance({ minutes: 3 });
    await sendMessage(story.deps, message.messageId);
    expect((await ledgerRow(story.deps, message)).state).toBe("UNKNOWN");
  });
});

function eventOf(eventType: string, messageId: string) {
  return { eventType, mail: { messageId: "ses-1", tags: { messageId: [messageId] } } };
}

async function died(): Promise<never> {
  throw new Error("the sender died");
}
