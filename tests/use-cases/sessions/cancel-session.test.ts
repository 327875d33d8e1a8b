import { expect, test } from "vitest";
import { sendMessage } from "../../../lib/use-cases/messages/send-message.ts";
import { sweepDue } from "../../../lib/use-cases/messages/sweep-due.ts";
import { cancelSession } from "../../../lib/use-cases/sessions/cancel-session.ts";
import { planForGroup } from "../../../lib/use-cases/sessions/plan-cadence.ts";
import { COORDINATOR } from "../../support/steps.ts";
import { interruptedBefore, openStory, type Story, sent } from "../messages/ledger-story.ts";
import { MESSAGE_CASES } from "../messages/message-cases.ts";

function cancel({ deps, group, session }: Story) {
  return cancelSession(deps, COORDINATOR, group.groupId, session.sessionId);
}

async function sweepAndSend({ deps, jobs }: Story): Promise<void> {
  await sweepDue(deps);
  await jobs.drain({ sender: (id) => sendMessage(deps, id) });
}

test("a cancelled session sends a cancellation that takes the calendar entry out, and no reminder", async () => {
  const story = await openStory();
  await planForGroup(story.deps, story.group.groupId);
  expect(await cancel(story)).toMatchObject({ ...story.session, status: "CANCELLED", rev: 1 });
  for (const at of ["2026-09-14T17:31:00.000Z", "2026-09-15T16:00:00.000Z", "2026-09-17T17:00:00.000Z"]) {
    story.clock.set(at);
    await sweepAndSend(story);
  }
  const mails = await story.inbox();
  expect(mails).toHaveLength(1);
  expect(mails[0]?.subject).toContain("no meeting on Tuesday");
  expect(Buffer.from(mails[0]?.attachments[0]?.content ?? "", "base64").toString()).toMatch(
    /METHOD:CANCEL[\s\S]*SEQUENCE:1[\s\S]*STATUS:CANCELLED/,
  );
});

test("the ledger shows at once that what was planned for it is not sent", async () => {
  const story = await openStory();
  await planForGroup(story.deps, story.group.groupId);
  await cancel(story);
  const { items } = await story.deps.store.messages({ personId: story.member.offer.personId, limit: 50 });
  const open = items.filter(({ state }) => state === "PENDING").map(({ kind }) => kind);
  expect(open).toEqual(["session-cancelled"]);
});

test("a reminder that is on its way when the session is cancelled is not sent", async () => {
  const story = await openStory();
  const reminder = await MESSAGE_CASES["session-reminder"].given(story);
  const deps = interruptedBefore(story.deps, "CALLING", async () => void (await cancel(story)));
  expect((await sent(deps, reminder)).state).toBe("CANCELLED");
  await sweepAndSend(story);
  expect((await story.inbox()).map(({ subject }) => subject)).toEqual([expect.stringContaining("no meeting")]);
});

test("a session can be cancelled once", async () => {
  const story = await openStory();
  const cancelled = await cancel(story);
  expect(await cancel(story)).toEqual(cancelled);
});

test("of two cancellations at once one changes something, and members are told once", async () => {
  const story = await openStory();
  const outcomes = await Promise.allSettled([cancel(story), cancel(story)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "fulfilled"]);
  expect((await story.deps.store.messages({ kind: "session-cancelled", limit: 10 })).items).toHaveLength(1);
});
