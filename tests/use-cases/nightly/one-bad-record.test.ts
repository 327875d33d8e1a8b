import { expect, test } from "vitest";
import { isPublished } from "../../../lib/domain/groups/group.ts";
import { newMessage } from "../../../lib/domain/messages/new-message.ts";
import { listOpenGroups } from "../../../lib/use-cases/groups/list-open-groups.ts";
import { sendMessage } from "../../../lib/use-cases/messages/send-message.ts";
import { sweep } from "../../../lib/use-cases/messages/sweep-due.ts";
import { planGroup } from "../../../lib/use-cases/nightly/plan-group.ts";
import { moveSession } from "../../../lib/use-cases/sessions/move-session.ts";
import { listSessions } from "../../../lib/use-cases/sessions/read-sessions.ts";
import {
  applicationRecord,
  contactRecord,
  groupId,
  groupRecord,
  holdRecord,
  jobRecord,
  offerId,
  offerRecord,
  personId,
  sessionId,
  sessionRecord,
  signatureRecord,
  taskRecord,
} from "../../support/records.ts";
import { COORDINATOR } from "../../support/steps.ts";
import { damage } from "../damage.ts";
import { joined, openStory, type Story } from "../messages/ledger-story.ts";
import { wholeNight } from "./whole-night.ts";

const AGREEMENT = "v1-0123456789abcdef";
const OTHERS = groupId(2);

/** The story's group, and another one beside it that meets at the same hour, each with a member. */
async function twoGroups(): Promise<Story> {
  const story = await openStory();
  const { store } = story.deps;
  const group = groupRecord({ groupId: OTHERS, status: "RUNNING", entry: "open", agreementVersion: AGREEMENT, rev: 1 });
  const offer = offerRecord(2, { groupId: OTHERS, status: "CONFIRMED", confirmedAt: "2026-09-02T09:00:00.000Z" });
  const contact = contactRecord({ personId: personId(2), email: "two@example.org" });
  await store.commit([
    { write: "group", group, expect: "absent" },
    { write: "session", session: sessionRecord(1, othersSession), expect: "absent" },
    { write: "seat-open", groupId: OTHERS, number: 1 },
    { write: "application", application: applicationRecord(2, { status: "PLACED" }), expect: "absent" },
    { write: "contact", contact, expect: "absent" },
    { write: "offer", offer, expect: "absent" },
    { write: "signature", signature: signatureRecord({ personId: personId(2) }) },
    { write: "seat-open", groupId: groupId(), number: 1 },
    { write: "hold", hold: holdRecord(7), expect: "absent" },
    { write: "task", task: taskRecord(7), expect: "absent" },
    { write: "job", job: jobRecord(7) },
  ]);
  const to = { to: "person", personId: personId() } as const;
  const cause = { about: "session", groupId: groupId(), sessionId: sessionId(), offerId: offerId() } as const;
  const now = story.deps.clock.now();
  await store.addMessages([newMessage("practice-prompt", to, cause, 0, now, "2026-09-20T09:00:00.000Z")]);
  return story;
}

const othersSession = { sessionId: sessionId(1, OTHERS), groupId: OTHERS };

/** A night, and what the minutes after it hand over; what one message alone cannot do is its own. */
async function live(story: Story): Promise<void> {
  await wholeNight(story.deps);
  await sweep(story.deps);
  await story.jobs.drain({ sender: (id) => sendMessage(story.deps, id).catch(() => {}), matcher: async () => {} });
}

async function subjectsTo(story: Story, address: string): Promise<readonly string[]> {
  const mails = (await story.inbox()).filter(({ destination }) => destination.to.includes(address));
  return mails.map(({ subject }) => subject).sort();
}

const TO_THE_OTHERS = ["Tuesday circle: first meeting on Tuesday 15 September", "Tuesday circle: tomorrow at 18:00"];

/** As a version that bounded no date has left it. */
const IMPOSSIBLE = {
  localDate: "9999-12-31",
  localStart: "22:00",
  startsAt: "9999-12-31T22:00:00.000Z",
  endsAt: "9999-12-31T23:30:00.000Z",
};

test("a session of an impossible date is set aside, counted and named, and stops nobody", async () => {
  const story = await twoGroups();
  await damage(story, "session", ({ groupId: id }) => id === groupId(), IMPOSSIBLE);
  await live(story);
  expect(await subjectsTo(story, "two@example.org")).toEqual(TO_THE_OTHERS);
  expect((await listOpenGroups(story.deps)).map((open) => open.groupId)).toEqual([groupId(), OTHERS]);
  // The night has made the others of its series.
  const numbers = (await listSessions(story.deps, groupId())).map(({ number }) => number);
  expect(numbers).toEqual([2, 3, 4, 5, 6, 7, 8]);
  expect(story.telemetry.counted("records-unreadable")).toBeGreaterThan(0);
  const item = `GROUP#${groupId()} / SESSION#${sessionId()}`;
  const faults = "localDate custom, startsAt custom, endsAt custom";
  const error = `UnreadableRecord: The stored item ${item} is malformed: ${faults}`;
  expect(story.telemetry.events).toContainEqual({
    level: "error",
    name: "record-unreadable",
    fields: { kind: "session", error },
  });
});

test.each([
  ["an exception", { exceptions: [{ date: "9999-12-31", action: "skip" }] }],
  ["a first date", { firstDate: "9999-12-31" }],
])("a group with %s of an impossible date is left out, and stops nobody", async (_what, change) => {
  const story = await twoGroups();
  const schedule = { ...story.group.schedule, sessions: null, ...change };
  await damage(story, "group", ({ groupId: id }) => id === groupId(), { schedule });
  await live(story);
  expect(await subjectsTo(story, "two@example.org")).toEqual(TO_THE_OTHERS);
  expect((await listOpenGroups(story.deps)).map((open) => open.groupId)).toEqual([OTHERS]);
  expect((await story.deps.store.groups(["RUNNING"])).filter(isPublished)).toHaveLength(1);
});

test.each([
  ["group", groupId()],
  ["session", groupId()],
  ["seat", groupId()],
  ["application", personId()],
  ["contact", personId()],
  ["offer", personId()],
  ["hold", personId(7)],
  ["task", "TASK#"],
  ["message", "practice-prompt"],
  ["job", "JOB#"],
])("a %s that cannot be read stops no night, no sweep and nobody else's mail", async (kind, of) => {
  const story = await twoGroups();
  await damage(story, kind, (item) => JSON.stringify(item).includes(of));
  await live(story);
  expect(await subjectsTo(story, "two@example.org")).toEqual(TO_THE_OTHERS);
  const named = story.telemetry.events.filter(({ name, fields }) =>
    name === "message-unreadable" ? fields.error === "UnreadableRecord" : fields.kind === kind,
  );
  expect(named.length).toBeGreaterThan(0);
});

test("of a group's members one that cannot be read keeps no other from their reminders", async () => {
  const story = await openStory();
  await joined(story.deps, 2);
  await damage(story, "contact", ({ personId: id }) => id === personId());
  await planGroup(story.deps, groupId());
  await sweep(story.deps);
  await story.jobs.drain({ sender: (id) => sendMessage(story.deps, id).catch(() => {}) });
  expect(await subjectsTo(story, "person-2@example.org")).toEqual(TO_THE_OTHERS);
  const to = { localDate: "2026-09-17", localStart: "19:30" };
  await moveSession(story.deps, COORDINATOR, groupId(), sessionId(), to);
  const { items } = await story.deps.store.messages({ kind: "session-reminder", limit: 10 });
  expect(items.map(({ recipient, dueAt }) => [recipient, dueAt])).toContainEqual([
    { to: "person", personId: personId(2) },
    "2026-09-16T18:30:00.000Z",
  ]);
});
