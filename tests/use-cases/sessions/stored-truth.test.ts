import { beforeEach, describe, expect, it } from "vitest";
import type { PublishedGroup } from "../../../lib/domain/groups/group.ts";
import type { GroupId } from "../../../lib/domain/ids.ts";
import type { Offer } from "../../../lib/domain/offers/cohort.ts";
import { checkResult } from "../../../lib/matching/check/check-result.ts";
import { match } from "../../../lib/matching/match.ts";
import { listOpenGroups } from "../../../lib/use-cases/groups/list-open-groups.ts";
import { startGroup } from "../../../lib/use-cases/groups/start-group.ts";
import { answerOffer, readOffer } from "../../../lib/use-cases/offers/answer-offer.ts";
import { signAgreement } from "../../../lib/use-cases/offers/sign-agreement.ts";
import { readReport } from "../../../lib/use-cases/runs/read-runs.ts";
import { takeSnapshot } from "../../../lib/use-cases/runs/take-snapshot.ts";
import { cancelSession } from "../../../lib/use-cases/sessions/cancel-session.ts";
import { moveSession } from "../../../lib/use-cases/sessions/move-session.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld, type World } from "../../support/world.ts";
import { wholeNight } from "../nightly/whole-night.ts";
import { linkFor, liveOffer, offered, previewed } from "../runs/run-story.ts";
import { COORDINATOR, crowd, openGroup, publishedGroup, waiting } from "./cohort-story.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
});

const snapshot = () => takeSnapshot(world.deps, "all", "most_placed");

async function moveAll({ groupId }: PublishedGroup, localStart: string) {
  for (const { sessionId, localDate } of await world.deps.store.sessions(groupId)) {
    await moveSession(world.deps, COORDINATOR, groupId, sessionId, { localDate, localStart });
  }
}

async function moveFirst(groupId: GroupId, localDate: string) {
  const [first] = await world.deps.store.sessions(groupId);
  if (first === undefined) throw new Error("no session");
  await moveSession(world.deps, COORDINATOR, groupId, first.sessionId, { localDate, localStart: "18:00" });
}

async function cancelAll({ groupId }: PublishedGroup) {
  for (const { sessionId } of await world.deps.store.sessions(groupId)) {
    await cancelSession(world.deps, COORDINATOR, groupId, sessionId);
  }
}

const listed = async () => (await listOpenGroups(world.deps)).map(({ groupId }) => groupId);
const matched = async () => (await snapshot()).groups.map(({ groupId }) => groupId);

describe("a group whose sessions were all moved to the morning", () => {
  it("is given to those who are free in the morning, and not to those who are free when the series was", async () => {
    const group = await publishedGroup(world.deps, { size: { min: 1, ideal: 4, max: 4 } });
    await waiting(world.deps, "Evening");
    const day = { availability: [{ day: "tue", from: "08:00", to: "12:00", level: "good" } as const] };
    const morning = await waiting(world.deps, "Morning", day);
    await moveAll(group, "09:00");
    const result = match(await snapshot());
    expect(result.placed.map(({ caseCode }) => caseCode)).toEqual([morning.caseCode]);
    expect(result.unplaced[0]?.reason).toMatchObject({ code: "no-group-fits" });
    expect(result.violations).toEqual([]);
  });

  it("is told at its real hour, in the report, in the offer and in the list", async () => {
    const group = await publishedGroup(world.deps, { size: { min: 1, ideal: 4, max: 4 } });
    const person = await waiting(world.deps, "Early", {
      availability: [{ day: "tue", from: "08:00", to: "21:00", level: "good" }],
    });
    await moveAll(group, "09:00");
    const { runId } = await offered(world.deps);
    const report = await readReport(world.deps, runId);
    expect(report.groups.map(({ times }) => times)).toEqual([
      { timeZone: "Europe/London", weekly: { day: "tue", localStart: "09:00", everyWeeks: 1 } },
    ]);
    const offer = await liveOffer(world.deps, person);
    if (offer === undefined) throw new Error("nothing was offered");
    const page = await readOffer(world.deps, linkFor("offer", offer));
    expect(page.group.meetings.starts[0]).toBe("2026-09-15T08:00:00.000Z");
    expect((await listOpenGroups(world.deps))[0]?.meetings.starts.at(-1)).toBe("2026-11-03T09:00:00.000Z");
  });

  it("is caught by the independent check, whatever the snapshot took for its meetings", async () => {
    const group = await publishedGroup(world.deps, { size: { min: 1, ideal: 4, max: 4 } });
    await waiting(world.deps, "Evening");
    const before = await snapshot();
    await moveAll(group, "09:00");
    const after = await snapshot();
    const stale = after.groups.map((each, index) => ({
      ...each,
      occurrences: before.groups[index]?.occurrences ?? [],
    }));
    const input = { ...after, groups: stale };
    const result = match(input);
    expect(result.placed).toHaveLength(1);
    expect(checkResult(input, result).map(({ code }) => code)).toContain("rule-broken");
  });
});

it("says the dates of a group whose sessions share no time of the week any more", async () => {
  const { groupId } = await publishedGroup(world.deps);
  await moveFirst(groupId, "2026-09-17");
  const [group] = await listOpenGroups(world.deps);
  expect(group?.meetings.everyWeeks).toBeUndefined();
  const { runId } = await previewed(world.deps);
  const [told] = (await readReport(world.deps, runId)).groups;
  expect(told?.times).toMatchObject({
    dates: [{ localDate: "2026-09-17" }, { localDate: "2026-09-22" }, {}, {}, {}, {}, {}, {}],
  });
});

it.each([
  ["a closed", publishedGroup],
  ["an open", openGroup],
] as const)("%s group whose sessions were all cancelled is neither listed nor matched", async (_, publish) => {
  const group = await publish(world.deps);
  expect([await listed(), await matched()]).toEqual([[group.groupId], [group.groupId]]);
  const { items } = await world.deps.store.messages({ limit: 1 });
  expect(items).toEqual([]);
  await cancelAll(group);
  world.clock.advance({ minutes: 1 });
  expect([await listed(), await matched()]).toEqual([[], []]);
});

describe("a closed group whose first session was moved earlier", () => {
  it("takes nobody once that was held, though the series has not begun", async () => {
    const { deps, clock } = world;
    const { groupId } = await publishedGroup(deps);
    await moveFirst(groupId, "2026-09-08");
    clock.set("2026-09-08T16:59:59.000Z");
    expect([await listed(), await matched()]).toEqual([[groupId], [groupId]]);
    clock.set("2026-09-08T17:00:00.000Z");
    expect([await listed(), await matched()]).toEqual([[], []]);
  });

  it("lets nobody sign who accepted before, and gives those after the move half of the time there is", async () => {
    const { deps, clock } = world;
    const { groupId } = await publishedGroup(deps, { size: { min: 1, ideal: 4, max: 4 } });
    const person = await waiting(deps, "Ada");
    clock.set("2026-09-06T09:00:00.000Z");
    await offered(deps);
    await moveFirst(groupId, "2026-09-08");
    const late = await waiting(deps, "Late");
    await offered(deps);
    expect((await liveOffer(deps, late))?.expiresAt).toBe("2026-09-07T13:00:00.000Z");
    const offer = await liveOffer(deps, person);
    if (offer === undefined) throw new Error("nothing was offered");
    expect(offer.expiresAt).toBe("2026-09-10T19:00:00.000Z");
    await answerOffer(deps, linkFor("offer", offer), "accept");
    const accepted = await liveOffer(deps, person);
    if (accepted === undefined) throw new Error("the offer is gone");
    clock.set("2026-09-08T18:00:00.000Z");
    const signing = signAgreement(deps, linkFor("agreement", accepted), { typedName: "Ada", locale: "en" });
    await expect(signing).rejects.toMatchObject({ detail: { code: "group-has-met" } });
  });

  it("is locked for good by the night after, and by whoever changes a session of it", async () => {
    const { deps, clock } = world;
    for (const lock of ["night", "change"] as const) {
      clock.set(SAMPLE_NOW);
      const group = await publishedGroup(deps, { size: { min: 1, ideal: 1, max: 1 } });
      await crowd(deps, 1, { email: `${lock}@example.org` });
      const run = await offered(deps);
      const [offer] = (await deps.store.offers(group.groupId)).filter(({ runId }) => runId === run.runId);
      if (offer === undefined) throw new Error("nothing was offered");
      const accepted: Offer = { ...offer, status: "ACCEPTED", rev: offer.rev + 1 };
      await answerOffer(deps, linkFor("offer", offer), "accept");
      await signAgreement(deps, linkFor("agreement", accepted), { typedName: "Ada", locale: "en" });
      await startGroup(deps, COORDINATOR, group.groupId);
      await moveFirst(group.groupId, "2026-09-08");
      clock.set("2026-09-08T18:30:00.000Z");
      const second = (await deps.store.sessions(group.groupId))[1];
      if (lock === "night") await wholeNight(deps);
      else if (second) await cancelSession(deps, COORDINATOR, group.groupId, second.sessionId);
      expect((await deps.store.group(group.groupId))?.lockedAt).toBe("2026-09-08T18:30:00.000Z");
    }
  });
});

describe("a closed group whose first session was moved later", () => {
  it("takes people past the date it had, until it meets", async () => {
    const { deps, clock } = world;
    const { groupId } = await publishedGroup(deps, { size: { min: 1, ideal: 4, max: 4 } });
    await moveFirst(groupId, "2026-09-18");
    clock.set("2026-09-16T09:00:00.000Z");
    expect([await listed(), await matched()]).toEqual([[groupId], [groupId]]);
    const person = await waiting(deps, "Ada", {
      availability: [
        { day: "tue", from: "17:00", to: "21:00", level: "good" },
        { day: "fri", from: "17:00", to: "21:00", level: "possible" },
      ],
    });
    await offered(deps);
    expect((await liveOffer(deps, person))?.expiresAt).toBe("2026-09-17T13:00:00.000Z");
    await wholeNight(deps);
    expect((await deps.store.group(groupId))?.lockedAt).toBeUndefined();
    expect((await deps.store.seats(groupId)).map(({ state }) => state)).not.toContain("BLOCKED");
  });

  it("takes people when its first was cancelled, until the second", async () => {
    const { deps, clock } = world;
    const { groupId } = await publishedGroup(deps);
    const [first] = await deps.store.sessions(groupId);
    if (first === undefined) throw new Error("no session");
    await cancelSession(deps, COORDINATOR, groupId, first.sessionId);
    clock.set("2026-09-16T09:00:00.000Z");
    expect([await listed(), await matched()]).toEqual([[groupId], [groupId]]);
    clock.set("2026-09-22T17:00:00.000Z");
    expect([await listed(), await matched()]).toEqual([[], []]);
  });
});
