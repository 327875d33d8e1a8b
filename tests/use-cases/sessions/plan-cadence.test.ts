import { describe, expect, test } from "vitest";
import type { Message } from "../../../lib/domain/messages/message.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { planForGroup, planForMember } from "../../../lib/use-cases/sessions/plan-cadence.ts";
import {
  alterSession,
  changeGroup,
  changeOffer,
  joined,
  ledgerRow,
  openStory,
  type Story,
} from "../messages/ledger-story.ts";

async function ledger(deps: Deps): Promise<readonly Message[]> {
  return (await deps.store.messages({ limit: 100 })).items;
}

const kindsOf = (messages: readonly Message[]) => messages.map(({ kind }) => kind).sort();
/** Of one session that is the whole of what the calendar holds. */
const PLAN = ["join-link", "orientation", "practice-prompt", "session-reminder", "survey", "survey"];

test("a confirmed member of a running group has the whole plan, once however often it is planned", async () => {
  const { deps, member } = await openStory();
  await planForMember(deps, member.offer);
  await planForMember(deps, member.offer);
  const messages = await ledger(deps);
  // What was due before now and is still of use is planned too: it goes out at the next sweep.
  expect(kindsOf(messages)).toEqual(PLAN);
  expect(messages.every(({ state }) => state === "PENDING")).toBe(true);
});

describe("nothing is planned", () => {
  test.each([
    ["before the group starts", (story: Story) => changeGroup(story, { status: "PUBLISHED" })],
    ["once the group is cancelled", (story: Story) => changeGroup(story, { status: "CANCELLED" })],
    ["for somebody who has left", (story: Story) => changeOffer(story, { status: "LEFT" })],
  ])("%s", async (_when, happens) => {
    const story = await openStory();
    await happens(story);
    expect(await planForGroup(story.deps, story.group.groupId)).toBe(0);
    expect(await ledger(story.deps)).toEqual([]);
  });
});

test("a group is planned for each of its members, and says how many messages were missing", async () => {
  const story = await openStory();
  const other = await joined(story.deps, 2, { hourBefore: false, optional: false });
  await planForMember(story.deps, story.member.offer);
  expect(await planForGroup(story.deps, story.group.groupId)).toBe(2);
  const { items } = await story.deps.store.messages({ personId: other.offer.personId, limit: 100 });
  expect(kindsOf(items)).toEqual(["orientation", "session-reminder"]);
});

test("planning up to a time leaves out what is due after it", async () => {
  const story = await openStory();
  await planForGroup(story.deps, story.group.groupId, "2026-09-15T18:00:00.000Z");
  expect(kindsOf(await ledger(story.deps))).not.toContain("practice-prompt");
});

test("a row that was sent, or is being sent, is left as it is", async () => {
  const story = await openStory();
  await planForMember(story.deps, story.member.offer);
  const [first] = await ledger(story.deps);
  if (first === undefined) throw new Error("nothing was planned");
  const sent = { ...first, state: "SENT", rev: 1 } as const;
  await story.deps.store.commit([{ write: "message-step", message: sent, expect: 0 }]);
  await planForGroup(story.deps, story.group.groupId);
  expect(await ledgerRow(story.deps, first)).toEqual(sent);
});

test("after a session moved, messages of its new revision join those of the old one", async () => {
  const story = await openStory();
  await planForMember(story.deps, story.member.offer);
  await alterSession(story, { startsAt: "2026-09-22T17:00:00.000Z" });
  await planForMember(story.deps, story.member.offer);
  const revisions = (await ledger(story.deps)).map(({ causeRev }) => causeRev);
  expect(new Set(revisions)).toEqual(new Set([0, 1]));
});
