import { beforeEach, describe, expect, it } from "vitest";
import type { PublishedGroup } from "../../../lib/domain/groups/group.ts";
import { CaseCode, GroupId } from "../../../lib/domain/ids.ts";
import type { Application } from "../../../lib/domain/intake/application.ts";
import { Adjustments, type Run } from "../../../lib/domain/runs/match-run.ts";
import { adjustRun } from "../../../lib/use-cases/runs/adjust-run.ts";
import { approveRun } from "../../../lib/use-cases/runs/approve-run.ts";
import { materialiseRun } from "../../../lib/use-cases/runs/materialise-run.ts";
import { previewRun } from "../../../lib/use-cases/runs/preview-run.ts";
import { readRun } from "../../../lib/use-cases/runs/read-runs.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld, type World } from "../../support/world.ts";
import { COORDINATOR, crowd, publishedGroup, waiting } from "../sessions/cohort-story.ts";
import { dyingAt, everything, Killed, liveOffer, previewed, runNow } from "./run-story.ts";

let world: World;
let small: PublishedGroup;
let other: PublishedGroup;
let people: readonly Application[];
let preview: Run;

/** Two closed groups that start with two of their three seats, and five people: one is left over. */
beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
  const { deps } = world;
  const size = { min: 1, ideal: 1, max: 3 };
  small = await publishedGroup(deps, { size });
  other = await publishedGroup(deps, { size, themes: ["pregnancy_and_infant_loss"] });
  people = await crowd(deps, 5);
  preview = await previewed(deps);
});

const seatOf = async (run: Run, caseCode: CaseCode | undefined) => {
  const { result } = await readRun(world.deps, run.runId);
  return result?.placed.find((placed) => placed.caseCode === caseCode)?.groupId;
};

async function adjusted(adjustments: Partial<Adjustments>): Promise<Run> {
  const run = await runNow(world.deps, preview.runId);
  const queued = await adjustRun(world.deps, COORDINATOR, run.runId, Adjustments.parse(adjustments), run.rev);
  expect(queued.status).toBe("QUEUED");
  await previewRun(world.deps, run.runId);
  return runNow(world.deps, run.runId);
}

describe("an adjusted run", () => {
  it("puts a pinned person where they are pinned, and keeps doing so when adjusted again", async () => {
    const { result } = await readRun(world.deps, preview.runId);
    const inSmall = result?.placed.find(({ groupId }) => groupId === small.groupId)?.caseCode ?? CaseCode.parse("");
    const pinned = await adjusted({ pins: [{ caseCode: inSmall, groupId: other.groupId }] });
    expect(await seatOf(pinned, inSmall)).toBe(other.groupId);
    const left = people.find(({ caseCode }) => caseCode !== inSmall)?.caseCode ?? inSmall;
    const again = await adjusted({ exclusions: [{ caseCode: left }] });
    expect(await seatOf(again, inSmall)).toBe(other.groupId);
    expect(await seatOf(again, left)).toBeUndefined();
    expect(again.violations).toEqual([]);
  });

  it("keeps an excluded person out of that group, or out of the run", async () => {
    const [ana, ben] = people;
    if (ana === undefined || ben === undefined) throw new Error("people are missing");
    const run = await adjusted({
      exclusions: [{ caseCode: ana.caseCode, groupId: small.groupId }, { caseCode: ben.caseCode }],
    });
    expect(await seatOf(run, ana.caseCode)).not.toBe(small.groupId);
    expect(await seatOf(run, ben.caseCode)).toBeUndefined();
  });

  it("fills an added seat, and offers it", async () => {
    const { deps } = world;
    const run = await adjusted({ extraSeats: [{ groupId: small.groupId, seats: 1 }] });
    expect((await readRun(deps, run.runId)).result?.placed).toHaveLength(5);
    await approveRun(deps, COORDINATOR, run.runId, run.rev);
    await materialiseRun(deps, run.runId);
    expect((await runNow(deps, run.runId)).exceptions).toEqual([]);
    const offers = await Promise.all(people.map((person) => liveOffer(deps, person)));
    expect(offers.filter((offer) => offer?.groupId === small.groupId)).toHaveLength(3);
  });

  it("is solved on the snapshot of its first preview", async () => {
    const late = await waiting(world.deps, "Late");
    const run = await adjusted({ extraSeats: [{ groupId: small.groupId, seats: 1 }] });
    const { result } = await readRun(world.deps, run.runId);
    const codes = [...(result?.placed ?? []), ...(result?.unplaced ?? [])].map(({ caseCode }) => caseCode);
    expect(codes).toHaveLength(5);
    expect(codes).not.toContain(late.caseCode);
    expect(run.inputHash).not.toBe(preview.inputHash);
  });

  it("says what the adjustment changed", async () => {
    const run = await adjusted({ extraSeats: [{ groupId: small.groupId, seats: 1 }] });
    expect(preview.difference).toBeUndefined();
    expect(run.difference).toMatchObject({ placedChange: 1, lost: [], notListed: 0 });
    expect(run.difference?.gained).toHaveLength(1);
    const excluded = await adjusted({ exclusions: [{ caseCode: people[0]?.caseCode ?? CaseCode.parse("") }] });
    expect(excluded.difference?.placedChange).toBe(-1);
    expect(excluded.difference?.lost.map(({ caseCode }) => caseCode)).toEqual([people[0]?.caseCode]);
  });
});

describe("adjustRun refuses, and leaves the run as it was,", () => {
  const nobody = CaseCode.parse("C-0000-0000");
  const nowhere = GroupId.parse(`grp_${"Z".repeat(26)}`);
  const first = () => people[0]?.caseCode ?? nobody;
  it.each([
    [
      "a case code that is not in the snapshot",
      () => ({ exclusions: [{ caseCode: nobody }] }),
      "/exclusions/0/caseCode",
    ],
    ["a group that is not in it", () => ({ pins: [{ caseCode: first(), groupId: nowhere }] }), "/pins/0/groupId"],
    [
      "seats in a group that is not in it",
      () => ({ extraSeats: [{ groupId: nowhere, seats: 1 }] }),
      "/extraSeats/0/groupId",
    ],
  ])("%s, naming it", async (_title, asked, field) => {
    const refused = adjustRun(world.deps, COORDINATOR, preview.runId, Adjustments.parse(asked()), preview.rev);
    await expect(refused).rejects.toMatchObject({ code: "validation-failed", fields: [{ field }] });
    expect(await runNow(world.deps, preview.runId)).toEqual(preview);
  });

  it("an older version of it", async () => {
    const refused = adjustRun(world.deps, COORDINATOR, preview.runId, Adjustments.parse({}), preview.rev - 1);
    await expect(refused).rejects.toMatchObject({ code: "stale-version" });
    expect(await runNow(world.deps, preview.runId)).toEqual(preview);
  });

  it("when it is approved already", async () => {
    const approved = await approveRun(world.deps, COORDINATOR, preview.runId, preview.rev);
    const refused = adjustRun(world.deps, COORDINATOR, preview.runId, Adjustments.parse({}), approved.rev);
    await expect(refused).rejects.toMatchObject({ code: "wrong-state" });
  });
});

describe("a preview that cannot be made", () => {
  it("fails with the reason, can be adjusted again, and keeps its difference to the last good one", async () => {
    const pins = people.slice(0, 3).map(({ caseCode }) => ({ caseCode, groupId: small.groupId }));
    const failed = await adjusted({ pins });
    expect(failed.status).toBe("FAILED");
    expect(failed.failure).toMatch(/seat/);
    expect((await readRun(world.deps, failed.runId)).result).toBeUndefined();
    const mended = await adjusted({ extraSeats: [{ groupId: small.groupId, seats: 1 }] });
    expect(mended).toMatchObject({ status: "PREVIEW", violations: [], difference: { placedChange: 1 } });
    expect(mended.failure).toBeUndefined();
  });
});

describe("an adjustment whose preview is killed", () => {
  it("comes to the same preview and difference when delivered again", async () => {
    const plain = await told();
    expect(plain.state.runs.items[0]?.difference?.placedChange).toBe(1);
    for (let write = 1; write <= plain.writes; write++) {
      for (const when of ["before", "after"] as const) {
        expect((await told(write, when)).state, `killed ${when} write ${write}`).toEqual(plain.state);
      }
    }
  });

  async function told(dies = 0, when: "before" | "after" = "after") {
    const { deps } = await openWorld({ now: SAMPLE_NOW });
    const group = await publishedGroup(deps, { size: { min: 1, ideal: 1, max: 3 } });
    await crowd(deps, 3);
    const { runId, rev } = await previewed(deps);
    const extraSeats = [{ groupId: group.groupId, seats: 1 }];
    await adjustRun(deps, COORDINATOR, runId, Adjustments.parse({ extraSeats }), rev);
    const store = dyingAt(deps.store, dies, when);
    const death = await previewRun({ ...deps, store }, runId).catch((failure: unknown) => failure);
    expect(death).toSatisfy((failure) => (dies === 0 ? failure === undefined : failure instanceof Killed));
    await previewRun(deps, runId);
    return { state: await everything(deps, [group]), writes: store.writes() };
  }
});
