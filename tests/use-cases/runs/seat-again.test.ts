import { beforeEach, describe, expect, it } from "vitest";
import type { PublishedGroup } from "../../../lib/domain/groups/group.ts";
import type { Application } from "../../../lib/domain/intake/application.ts";
import type { Run } from "../../../lib/domain/runs/match-run.ts";
import { setPairs } from "../../../lib/use-cases/intake/set-pairs.ts";
import { changeAvailability } from "../../../lib/use-cases/members/change-availability.ts";
import { withdraw } from "../../../lib/use-cases/members/withdraw.ts";
import { approveRun } from "../../../lib/use-cases/runs/approve-run.ts";
import { materialiseRun } from "../../../lib/use-cases/runs/materialise-run.ts";
import { holdRecord } from "../../support/records.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld, type World } from "../../support/world.ts";
import { applicant, COORDINATOR, claims, publishedGroup, waiting } from "../sessions/cohort-story.ts";
import { liveOffer, previewed, runNow } from "./run-story.ts";

let world: World;
let group: PublishedGroup;
let people: readonly Application[];

async function cohort(size: PublishedGroup["size"], names: readonly string[], woman = ""): Promise<void> {
  group = await publishedGroup(world.deps, { size, salientAttributes: ["gender"] });
  people = [];
  for (const name of names) {
    const affinity = { affinity: { gender: name === woman ? "woman" : "man" } };
    people = [...people, await waiting(world.deps, name, woman === "" ? {} : affinity)];
  }
}

beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
});

function person(index: number): Application {
  const found = people[index];
  if (found === undefined) throw new Error(`nobody is number ${index}`);
  return found;
}

const approve = (run: Run) => approveRun(world.deps, COORDINATOR, run.runId, run.rev);
const offeredNow = async () => {
  const offers = await Promise.all(people.map((one) => liveOffer(world.deps, one)));
  return people.filter((_, index) => offers[index] !== undefined).map(({ caseCode }) => caseCode);
};

describe("what has changed between preview and approval", () => {
  it("is nothing most of the time, and then everybody previewed is offered their seat", async () => {
    await cohort({ min: 2, ideal: 3, max: 4 }, ["Ana", "Ben", "Cleo"]);
    const approved = await approve(await previewed(world.deps));
    expect(approved.exceptions).toEqual([]);
    await materialiseRun(world.deps, approved.runId);
    expect((await offeredNow()).length).toBe(3);
  });

  it("keeps two apart who were to be in one group when a coordinator says so meanwhile", async () => {
    await cohort({ min: 1, ideal: 3, max: 4 }, ["Ana", "Ben", "Cleo"]);
    const preview = await previewed(world.deps);
    const pairs = { keepApart: [person(1).caseCode], keepTogether: [] };
    await setPairs(world.deps, COORDINATOR, person(0).applicationId, pairs);
    const approved = await approve(preview);
    expect(approved.exceptionReasons).toMatchObject([{ groupId: group.groupId, why: "keep-apart" }]);
    await materialiseRun(world.deps, approved.runId);
    const offered = await offeredNow();
    expect(offered).toContain(person(2).caseCode);
    expect(offered).toHaveLength(2);
    expect((await runNow(world.deps, approved.runId)).exceptions).toEqual(approved.exceptions);
  });

  it("offers nothing to somebody put on hold in the very moment between looking and offering", async () => {
    await cohort({ min: 1, ideal: 3, max: 4 }, ["Ana", "Ben"]);
    const approved = await approve(await previewed(world.deps));
    const { store } = world.deps;
    let raised = false;
    const commit: typeof store.commit = async (changes) => {
      if (!raised && changes.some(({ write }) => write === "seat-hold")) {
        raised = true;
        await store.commit([
          { write: "hold", hold: holdRecord(1, { personId: person(0).personId }), expect: "absent" },
        ]);
      }
      return store.commit(changes);
    };
    await materialiseRun({ ...world.deps, store: { ...store, commit } }, approved.runId);
    expect(raised).toBe(true);
    expect(await offeredNow()).toEqual([person(1).caseCode]);
    expect((await runNow(world.deps, approved.runId)).exceptions).toEqual([person(0).caseCode]);
  });

  it("parts two who are kept apart in the very moment between looking and offering", async () => {
    await cohort({ min: 1, ideal: 3, max: 4 }, ["Ana", "Ben"]);
    const approved = await approve(await previewed(world.deps));
    const { store } = world.deps;
    let parted = false;
    const commit: typeof store.commit = async (changes) => {
      if (!parted && changes.some(({ write }) => write === "seat-hold")) {
        parted = true;
        const pairs = { keepApart: [person(1).caseCode], keepTogether: [] };
        await setPairs(world.deps, COORDINATOR, person(0).applicationId, pairs);
      }
      return store.commit(changes);
    };
    await materialiseRun({ ...world.deps, store: { ...store, commit } }, approved.runId);
    expect(await offeredNow()).toHaveLength(1);
    expect((await runNow(world.deps, approved.runId)).exceptions).toHaveLength(1);
  });

  it("offers nobody an hour they can no longer come", async () => {
    await cohort({ min: 1, ideal: 3, max: 4 }, ["Ana", "Ben"]);
    const preview = await previewed(world.deps);
    const { applicationId, rev, caseCode } = person(0);
    const morning = [{ day: "mon", from: "09:00", to: "12:00", level: "good" }] as const;
    await changeAvailability(world.deps, claims("availability", [applicationId], rev), [...morning]);
    const approved = await approve(preview);
    expect(approved.exceptionReasons).toEqual([{ caseCode, groupId: group.groupId, why: "no-eligible-group" }]);
    await materialiseRun(world.deps, approved.runId);
    expect(await offeredNow()).toEqual([person(1).caseCode]);
  });

  it("leaves a group below its minimum empty, and its others waiting, when one of them withdraws", async () => {
    await cohort({ min: 4, ideal: 4, max: 4 }, ["Ana", "Ben", "Cleo", "Dan"]);
    const preview = await previewed(world.deps);
    const { applicationId, rev } = person(3);
    await withdraw(world.deps, claims("withdraw", [applicationId], rev));
    const approved = await approve(preview);
    const why = new Map(approved.exceptionReasons?.map((each) => [each.caseCode, each.why]));
    expect(people.map(({ caseCode }) => why.get(caseCode))).toEqual([
      "below-minimum",
      "below-minimum",
      "below-minimum",
      "not-waiting",
    ]);
    await materialiseRun(world.deps, approved.runId);
    expect(await offeredNow()).toEqual([]);
  });

  it("is looked at once more when the offers are made", async () => {
    await cohort({ min: 2, ideal: 2, max: 4 }, ["Ana", "Ben"]);
    const approved = await approve(await previewed(world.deps));
    expect(approved.exceptions).toEqual([]);
    await applicant(world.deps, "Ana", { safety: { s1: "yes", s2: "no", s3: "no", s4: "safe" } });
    await materialiseRun(world.deps, approved.runId);
    expect(await offeredNow()).toEqual([]);
    expect((await runNow(world.deps, approved.runId)).exceptionReasons).toEqual([
      { caseCode: person(0).caseCode, groupId: group.groupId, why: "on-hold" },
      { caseCode: person(1).caseCode, groupId: group.groupId, why: "below-minimum" },
    ]);
  });
});

describe("keeping two apart who share a group already", () => {
  it("warns of the group, and makes it somebody's task, once", async () => {
    await cohort({ min: 1, ideal: 2, max: 4 }, ["Ana", "Ben"]);
    const { runId } = await approve(await previewed(world.deps));
    await materialiseRun(world.deps, runId);
    const pairs = { keepApart: [person(1).caseCode], keepTogether: [] };
    const { warnings } = await setPairs(world.deps, COORDINATOR, person(0).applicationId, pairs);
    expect(warnings).toEqual([{ code: "share-a-group", caseCode: person(1).caseCode, groupId: group.groupId }]);
    const tasks = await world.deps.store.openTasks();
    expect(tasks.map(({ kind, subject }) => [kind, subject.groupId])).toEqual([["pair-in-one-group", group.groupId]]);
    await setPairs(world.deps, COORDINATOR, person(0).applicationId, { keepApart: [], keepTogether: [] });
    await setPairs(world.deps, COORDINATOR, person(0).applicationId, pairs);
    expect(await world.deps.store.openTasks()).toHaveLength(1);
  });
});
