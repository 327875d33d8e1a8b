import { beforeEach, describe, expect, it } from "vitest";
import { contentHash } from "../../../lib/domain/hash.ts";
import type { MatchInput } from "../../../lib/domain/runs/match-input.ts";
import { approveRun } from "../../../lib/use-cases/runs/approve-run.ts";
import { previewRun } from "../../../lib/use-cases/runs/preview-run.ts";
import { requestRun } from "../../../lib/use-cases/runs/request-run.ts";
import { inputOf } from "../../../lib/use-cases/runs/staged-run.ts";
import { takeSnapshot } from "../../../lib/use-cases/runs/take-snapshot.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld, type World } from "../../support/world.ts";
import { COORDINATOR, crowd, openGroup, publishedGroup, waiting } from "../sessions/cohort-story.ts";
import { dyingAt, everything, Killed, previewed, runNow } from "./run-story.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
});

describe("requestRun", () => {
  it("queues a preview under the configured objective unless another is asked for", async () => {
    const { deps, jobs } = world;
    const run = await requestRun(deps, COORDINATOR, {});
    expect(run).toMatchObject({ status: "QUEUED", trigger: "coordinator", objective: "most_placed" });
    expect(jobs.matcher).toContainEqual({ job: "preview", runId: run.runId });
    expect(await requestRun(deps, COORDINATOR, { objective: "best_fit" })).toMatchObject({ objective: "best_fit" });
  });
});

describe("previewRun", () => {
  it("shows who would be placed, on a hashed input, without a violation", async () => {
    const { deps } = world;
    const group = await publishedGroup(deps);
    const people = await crowd(deps, 4);
    const run = await previewed(deps);
    expect(run).toMatchObject({ status: "PREVIEW", violations: [], exceptions: [] });
    const snapshot = await deps.store.snapshot(run.runId);
    expect(run.inputHash).toBe(snapshot && contentHash(inputOf(run, snapshot)));
    const result = await deps.store.runResult(run.runId);
    expect(run.rulesVersion).toBe(result?.rulesVersion);
    expect(result?.placed.map(({ caseCode }) => caseCode).toSorted()).toEqual(
      people.map(({ caseCode }) => caseCode).toSorted(),
    );
    expect(result?.placed.every(({ groupId }) => groupId === group.groupId)).toBe(true);
  });

  it("offers nothing to anybody", async () => {
    const { deps } = world;
    const group = await openGroup(deps);
    const person = await waiting(deps, "Ana");
    await previewed(deps);
    expect((await deps.store.seats(group.groupId)).every(({ state }) => state === "FREE")).toBe(true);
    expect(await deps.store.offers(group.groupId)).toEqual([]);
    expect((await deps.store.application(person.applicationId))?.status).toBe("WAITING");
  });

  it("has the report sent to the coordinator, once a preview", async () => {
    const { deps } = world;
    await openGroup(deps);
    await waiting(deps, "Ana");
    const run = await previewed(deps);
    await previewRun(deps, run.runId);
    const { items } = await deps.store.messages({ kind: "match-report", limit: 10 });
    expect(items).toMatchObject([
      { recipient: { to: "duty", programme: "main" }, cause: { about: "run", runId: run.runId }, causeRev: run.rev },
    ]);
  });

  it("does nothing when the run is not queued any more", async () => {
    const { deps } = world;
    await openGroup(deps);
    await waiting(deps, "Ana");
    const run = await previewed(deps);
    await waiting(deps, "Ben");
    await previewRun(deps, run.runId);
    expect(await runNow(deps, run.runId)).toEqual(run);
  });

  it("fails with a word to the coordinator and a line in the log when matching has a fault of its own", async () => {
    const { deps } = world;
    await openGroup(deps);
    await waiting(deps, "Ana");
    const { runId } = await requestRun(deps, COORDINATOR, {});
    const { groups, ...rest } = await takeSnapshot(deps, "all", "most_placed");
    // Nothing that takeSnapshot makes: a group without what every group has.
    const unreadable = { ...rest, groups: groups.map(() => ({})) } as unknown as MatchInput;
    await previewRun({ ...deps, store: { ...deps.store, snapshot: async () => unreadable } }, runId);
    const run = await runNow(deps, runId);
    expect(run).toMatchObject({ status: "FAILED", failure: expect.stringContaining("a fault of its own") });
    expect(world.telemetry.events.filter(({ name }) => name === "match-failed")).toEqual([
      { level: "error", name: "match-failed", fields: { runId, error: "TypeError" } },
    ]);
    expect((await deps.store.messages({ kind: "match-report", limit: 5 })).items).toEqual([]);
  });

  it("makes the offers of the run before it first, so that nobody is counted twice", async () => {
    const { deps } = world;
    await openGroup(deps);
    await waiting(deps, "Ana");
    const first = await previewed(deps);
    await approveRun(deps, COORDINATOR, first.runId, first.rev);
    await waiting(deps, "Ben");
    const second = await previewed(deps);
    expect(second.basedOn).toBe(first.runId);
    expect((await runNow(deps, first.runId)).status).toBe("MATERIALISED");
    expect((await deps.store.snapshot(second.runId))?.candidates).toHaveLength(1);
  });

  it("comes to the same preview wherever it is killed", async () => {
    const plain = await told();
    for (let write = 1; write <= plain.writes; write++) {
      for (const when of ["before", "after"] as const) {
        expect((await told(write, when)).state, `killed ${when} write ${write}`).toEqual(plain.state);
      }
    }
    expect(plain.writes).toBeGreaterThanOrEqual(3);
  });

  /** A preview that dies at one write and is delivered again. */
  async function told(dies = 0, when: "before" | "after" = "after") {
    const { deps } = await openWorld({ now: SAMPLE_NOW });
    const groups = [await openGroup(deps), await publishedGroup(deps)];
    await crowd(deps, 5);
    const { runId } = await requestRun(deps, COORDINATOR, {});
    const store = dyingAt(deps.store, dies, when);
    const death = await previewRun({ ...deps, store }, runId).catch((failure: unknown) => failure);
    expect(death).toSatisfy((failure) => (dies === 0 ? failure === undefined : failure instanceof Killed));
    await previewRun(deps, runId);
    const staged = { result: await deps.store.runResult(runId), snapshot: await deps.store.snapshot(runId) };
    return { state: { ...(await everything(deps, groups)), ...staged }, writes: store.writes() };
  }
});
