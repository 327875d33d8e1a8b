import { beforeAll, describe, expect, test } from "vitest";
import type { DomainError } from "../../../../lib/domain/errors.ts";
import type { Message } from "../../../../lib/domain/messages/message.ts";
import { resendTaskId } from "../../../../lib/domain/staff/task.ts";
import { recordMailEvent } from "../../../../lib/use-cases/messages/record-mail-event.ts";
import { previewResend, resendMessage } from "../../../../lib/use-cases/messages/resend/resend-message.ts";
import { sendMessage } from "../../../../lib/use-cases/messages/send-message.ts";
import type { Deps, Mail } from "../../../../lib/use-cases/ports.ts";
import { finishTask } from "../../../../lib/use-cases/staff/take-task.ts";
import { COORDINATOR } from "../../../support/steps.ts";
import {
  alterSession,
  asRow,
  changeContact,
  ledgerRow,
  openStory,
  STORY_NOW,
  type Story,
  sent,
} from "../ledger-story.ts";
import { MESSAGE_CASES } from "../message-cases.ts";
import { reminderStory, taking } from "./reminder-story.ts";

let story: Story;
let reminder: Message;
let deps: Deps;
let mails: readonly Mail[];
beforeAll(async () => {
  ({ story, reminder } = await reminderStory());
  ({ deps, mails } = taking(story.deps));
});

/** A call that was cut off, and whose lease is over. */
async function lost(name: string, of = reminder): Promise<Message> {
  story.clock.set(STORY_NOW);
  const cutOff: Deps = { ...deps, mailer: { send: async () => ({ outcome: "unknown" }) } };
  const row = await sent(cutOff, asRow(of, name));
  story.clock.advance({ minutes: 4 });
  await sendMessage(deps, row.messageId);
  return ledgerRow(deps, row);
}
const taskOf = ({ messageId }: Message) => deps.store.task(resendTaskId(messageId));
const inState = async (state: Message["state"], change: Partial<Message> = {}, on = deps) => {
  const row = asRow(reminder, `${state} ${JSON.stringify(change)}`, { ...change, state });
  await on.store.addMessages([row]);
  return row;
};
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    ({ detail }: DomainError) => detail,
  );

describe("a mail that nobody knows of", () => {
  test("is a task, due while it is of use, which ends when it is sent again", async () => {
    const row = await lost("sent again");
    const { personId, applicationId } = story.member.application;
    const subject = { personId, applicationId, messageId: row.messageId, tell: "session-reminder" };
    expect([row.state, await taskOf(row)]).toMatchObject([
      "UNKNOWN",
      { kind: "resend-message", state: "OPEN", subject, dueAt: "2026-09-15T17:34:00.000Z" },
    ]);
    const before = mails.length;
    const repeat = await resendMessage(deps, COORDINATOR, row.messageId);
    expect(repeat).toMatchObject({
      repeats: row.messageId,
      cause: row.cause,
      causeRev: row.causeRev,
      state: "PENDING",
    });
    expect(await resendMessage(deps, COORDINATOR, row.messageId)).toEqual(repeat);
    expect(await taskOf(row)).toMatchObject({ state: "DONE", doneBy: COORDINATOR.subject });
    await sendMessage(deps, repeat.messageId);
    expect([(await ledgerRow(deps, repeat)).state, mails.length - before]).toEqual(["SENT", 1]);
  });

  test("may be left: the task is done, and nothing is sent", async () => {
    const row = await lost("left");
    const before = mails.length;
    await finishTask(deps, COORDINATOR, resendTaskId(row.messageId));
    expect([await taskOf(row), mails.length]).toMatchObject([{ state: "DONE" }, before]);
  });

  test("is nobody's task any more once the mail service says that it was sent", async () => {
    const row = await lost("settled");
    const mail = { messageId: "ses-9", tags: { messageId: [row.messageId] } };
    await recordMailEvent(deps, { eventType: "Send", mail });
    expect(await taskOf(row)).toMatchObject({ state: "DONE", doneBy: "mail-events" });
    const sentAlready = { code: "message-sent-already" };
    expect(await refusal(resendMessage(deps, COORDINATOR, row.messageId))).toEqual(sentAlready);
  });

  test("is not sent again after all when the mail service says in between that it was sent", async () => {
    const row = await lost("settled in between");
    const repeat = await resendMessage(deps, COORDINATOR, row.messageId);
    const mail = { messageId: "ses-9", tags: { messageId: [row.messageId] } };
    await recordMailEvent(deps, { eventType: "Delivery", mail });
    await sendMessage(deps, repeat.messageId);
    expect(await ledgerRow(deps, repeat)).toMatchObject({ state: "CANCELLED", outcome: "sent-after-all" });
  });

  test("is sent again though it is of a kind that is sent once a membership", async () => {
    const row = await lost("once", await MESSAGE_CASES["closing-dates"].given(story));
    const repeat = await resendMessage(deps, COORDINATOR, row.messageId);
    await sendMessage(deps, repeat.messageId);
    expect((await ledgerRow(deps, repeat)).state).toBe("SENT");
  });
});

test.each(["CANCELLED", "EXPIRED", "SUPPRESSED", "PARKED"] as const)(
  "what is %s can be sent again, and goes out once",
  async (state) => {
    story.clock.set(STORY_NOW);
    const row = await inState(state);
    const before = mails.length;
    const repeat = await resendMessage(deps, COORDINATOR, row.messageId);
    for (const { messageId } of [row, repeat]) await sendMessage(deps, messageId);
    expect([(await ledgerRow(deps, repeat)).state, mails.length - before]).toEqual(["SENT", 1]);
  },
);

describe("it is refused, with what stands in its way, before it is sent and when it is looked at", () => {
  const both = async (messageId: Message["messageId"], on = deps) => {
    const looked = await refusal(previewResend(on, COORDINATOR, messageId));
    expect(await refusal(resendMessage(on, COORDINATOR, messageId))).toEqual(looked);
    return looked;
  };

  test.each([
    ["SENT", "message-sent-already"],
    ["PENDING", "message-under-way"],
    ["CLAIMED", "message-under-way"],
    ["CALLING", "message-under-way"],
  ] as const)("what is %s: %s", async (state, code) => {
    expect(await both((await inState(state)).messageId)).toMatchObject({ code });
  });

  test.each<[string, (story: Story) => Promise<void>, Partial<Message>]>([
    ["reminders-off", (story) => changeContact(story, { reminders: false }), {}],
    ["bounced", (story) => changeContact(story, { reminders: true, suppressed: "bounced" }), {}],
    ["session-changed", (story) => alterSession(story, { status: "SCHEDULED" }), {}],
    ["too-late", async () => {}, { notAfter: "2026-09-14T17:00:00.000Z" }],
  ])("%s", async (reason, happens, change) => {
    const other = await openStory();
    await happens(other);
    const row = await inState("CANCELLED", change, other.deps);
    expect(await both(row.messageId, other.deps)).toMatchObject({ code: "message-not-to-send", facts: { reason } });
  });

  test("what is in no ledger", async () => {
    expect(await both(asRow(reminder, "nowhere").messageId)).toMatchObject({ code: "no-message" });
  });
});
