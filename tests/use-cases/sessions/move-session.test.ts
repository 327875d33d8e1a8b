import { describe, expect, test } from "vitest";
import { sendMessage } from "../../../lib/use-cases/messages/send-message.ts";
import { sweepDue } from "../../../lib/use-cases/messages/sweep-due.ts";
import { moveSession } from "../../../lib/use-cases/sessions/move-session.ts";
import { planForGroup } from "../../../lib/use-cases/sessions/plan-cadence.ts";
import { sessionId } from "../../support/records.ts";
import { COORDINATOR } from "../../support/steps.ts";
import { changeGroup, joined, openStory, type Story } from "../messages/ledger-story.ts";

const THURSDAY = { localDate: "2026-09-17", localStart: "19:30" };

function move({ deps, group, session }: Story, to = THURSDAY) {
  return moveSession(deps, COORDINATOR, group.groupId, session.sessionId, to);
}

/** Everything that falls due until then is swept and sent, as the tick would do it. */
async function liveUntil({ deps, clock, jobs }: Story, end: string): Promise<void> {
  for (;;) {
    const next = await deps.store.nextDueAt();
    if (next === undefined || next > end) break;
    if (next > clock.now()) clock.set(next);
    await sweepDue(deps);
    await jobs.drain({ sender: (id) => sendMessage(deps, id) });
  }
  clock.set(end);
}

test("a moved session keeps its number and length, at the new time on the group's wall", async () => {
  const story = await openStory();
  const moved = await move(story);
  expect(moved).toEqual({
    ...story.session,
    ...THURSDAY,
    startsAt: "2026-09-17T18:30:00.000Z",
    endsAt: "2026-09-17T20:00:00.000Z",
    earlier: [
      {
        rev: 0,
        until: "2026-09-14T17:30:00.000Z",
        status: "SCHEDULED",
        localDate: "2026-09-15",
        localStart: "18:00",
        startsAt: "2026-09-15T17:00:00.000Z",
      },
    ],
    rev: 1,
  });
  expect(await story.deps.store.session(story.group.groupId, story.session.sessionId)).toEqual(moved);
});

test("each member is told once, by a calendar file that moves the entry, and reminded at the new time", async () => {
  const story = await openStory();
  await joined(story.deps, 2);
  await planForGroup(story.deps, story.group.groupId);
  await move(story);
  await liveUntil(story, "2026-09-17T18:30:00.000Z");
  const mails = await story.inbox();
  const toFirst = mails.filter(({ destination }) => destination.to.includes("person-1@example.org"));
  expect(toFirst.map(({ subject }) => subject).sort()).toEqual([
    "Tuesday circle: first meeting on Thursday 17 September",
    "Tuesday circle: moved to Thursday 17 September",
    "Tuesday circle: today at 19:30",
    "Tuesday circle: tomorrow at 19:30",
  ]);
  expect(mails).toHaveLength(8);
  const entry = Buffer.from(
    toFirst.find(({ subject }) => subject.includes("moved"))?.attachments[0]?.content ?? "",
    "base64",
  ).toString();
  expect(entry).toContain(`UID:${story.session.sessionId}@`);
  expect(entry).toMatch(/SEQUENCE:1[\s\S]*DTSTART:20260917T183000Z/);
  const { items } = await story.deps.store.messages({ kind: "session-reminder", limit: 10 });
  expect(items.map(({ causeRev, state, dueAt }) => [causeRev, state, dueAt])).toEqual([
    [1, "SENT", "2026-09-16T18:30:00.000Z"],
    [1, "SENT", "2026-09-16T18:30:00.000Z"],
    [0, "CANCELLED", "2026-09-14T17:00:00.000Z"],
    [0, "CANCELLED", "2026-09-14T17:00:00.000Z"],
  ]);
});

test("what members answered stays on record, and is asked anew at the new time", async () => {
  const story = await openStory();
  const { groupId, sessionId } = story.session;
  const rsvp = {
    groupId,
    sessionId,
    personId: story.member.offer.personId,
    answer: "coming" as const,
    sessionRev: 0,
    answeredAt: story.deps.clock.now(),
  };
  await story.deps.store.commit([{ write: "rsvp", rsvp }]);
  await move(story);
  expect(await story.deps.store.rsvps(groupId, sessionId)).toEqual([rsvp]);
});

test("members of a group that has not started yet are told too", async () => {
  const story = await openStory();
  await changeGroup(story, { status: "PUBLISHED" });
  await move(story);
  await liveUntil(story, "2026-09-15T09:00:00.000Z");
  expect((await story.inbox()).map(({ subject }) => subject)).toEqual([expect.stringContaining("moved")]);
});

describe("refused, with nothing changed and nobody told", () => {
  test.each([
    ["into the past", { localDate: "2026-09-14", localStart: "18:29" }, "time-passed"],
    ["to the time it has", { localDate: "2026-09-15", localStart: "18:00" }, "time-unchanged"],
    ["to the last day there can be", { localDate: "2199-12-31", localStart: "23:59" }, "date-out-of-bounds"],
    ["to a year that was mistyped", { localDate: "2062-10-07", localStart: "18:00" }, "date-out-of-bounds"],
    ["half a year past the last meeting", { localDate: "2027-05-05", localStart: "18:00" }, "date-out-of-bounds"],
  ])("a move %s", async (_what, to, code) => {
    const story = await openStory();
    await expect(move(story, to)).rejects.toMatchObject({
      code: "date-refused",
      fields: [{ field: "/localDate", code }],
    });
    await expectUntouched(story);
  });

  test("a move after which its reminders cannot be planned", async () => {
    const story = await openStory();
    const { deps, group, session } = story;
    const { cadence, ...settings } = deps.settings;
    let plans = 0;
    const planning = {
      ...settings,
      // The first plan is that of the session as it was.
      get cadence() {
        plans += 1;
        if (plans > 1) throw new RangeError("Invalid time value");
        return cadence;
      },
    };
    const moved = moveSession({ ...deps, settings: planning }, COORDINATOR, group.groupId, session.sessionId, THURSDAY);
    await expect(moved).rejects.toBeInstanceOf(RangeError);
    await expectUntouched(story);
  });

  test("a move of a session that has begun", async () => {
    const story = await openStory();
    story.clock.set("2026-09-15T17:00:00.000Z");
    await expect(move(story)).rejects.toMatchObject({ code: "wrong-state" });
    await expectUntouched(story);
  });

  test("a move of a session that is not there", async () => {
    const story = await openStory();
    const nowhere = { ...story, session: { ...story.session, sessionId: sessionId(9) } };
    await expect(move(nowhere)).rejects.toMatchObject({ code: "not-found" });
  });
});

test("of two moves at once both take place, one after the other, and each is told", async () => {
  const story = await openStory();
  await Promise.all([move(story), move(story, { localDate: "2026-09-18", localStart: "18:00" })]);
  expect((await story.deps.store.session(story.group.groupId, story.session.sessionId))?.rev).toBe(2);
  const { items } = await story.deps.store.messages({ kind: "session-moved", limit: 10 });
  expect(items.map(({ causeRev }) => causeRev).sort()).toEqual([1, 2]);
});

async function expectUntouched({ deps, group, session }: Story): Promise<void> {
  expect(await deps.store.session(group.groupId, session.sessionId)).toEqual(session);
  expect((await deps.store.messages({ limit: 10 })).items).toEqual([]);
}
