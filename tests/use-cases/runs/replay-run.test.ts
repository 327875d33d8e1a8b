import { beforeEach, describe, expect, it } from "vitest";
import { contentHash } from "../../../lib/domain/hash.ts";
import { Adjustments, type Run } from "../../../lib/domain/runs/match-run.ts";
import { match } from "../../../lib/matching/match.ts";
import { adjustRun } from "../../../lib/use-cases/runs/adjust-run.ts";
import { previewRun } from "../../../lib/use-cases/runs/preview-run.ts";
import { replayRun } from "../../../lib/use-cases/runs/replay-run.ts";
import { requestRun } from "../../../lib/use-cases/runs/request-run.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld, type World } from "../../support/world.ts";
import { COORDINATOR, crowd, publishedGroup } from "../sessions/cohort-story.ts";
import { offered, previewed, runNow } from "./run-story.ts";

let world: World;
beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
  await publishedGroup(world.deps, { size: { min: 1, ideal: 1, max: 3 } });
  await crowd(world.deps, 4);
});

async function adjusted(run: Run): Promise<Run> {
  const { items } = await world.deps.store.applications({ limit: 1 });
  const exclusions = items.map(({ caseCode }) => ({ caseCode }));
  await adjustRun(world.deps, COORDINATOR, run.runId, Adjustments.parse({ exclusions }), run.rev);
  await previewRun(world.deps, run.runId);
  return runNow(world.deps, run.runId);
}

describe("a replay", () => {
  it("gives the identical result from the stored snapshot: of a preview, an adjusted and an approved run", async () => {
    const { deps } = world;
    const preview = await previewed(deps);
    expect(await replayRun(deps, preview.runId)).toMatchObject({ identical: true, differingParts: [] });
    const run = await adjusted(preview);
    const replay = await replayRun(deps, run.runId);
    expect(replay).toMatchObject({ identical: true, difference: undefined });
    expect(replay.resultHash).toEqual({ stored: run.resultHash, again: run.resultHash });
    expect(replay.inputHash).toEqual({ stored: run.inputHash, again: run.inputHash });
    const approved = await offered(deps);
    expect((await replayRun(deps, approved.runId)).identical).toBe(true);
  });

  it("says which parts differ and who sits elsewhere when the rules have changed since", async () => {
    const { deps } = world;
    const { runId, rulesVersion } = await previewed(deps);
    const replay = await replayRun(deps, runId, (input) => {
      const result = match(input);
      return { ...result, rulesVersion: "next", placed: result.placed.slice(1) };
    });
    expect(replay.identical).toBe(false);
    expect(replay.differingParts).toEqual(["rulesVersion", "placed"]);
    expect(replay.rulesVersion).toEqual({ stored: rulesVersion, again: "next" });
    expect(replay.difference?.lost).toHaveLength(1);
  });

  it("sees a snapshot that was changed after the run", async () => {
    const { deps } = world;
    const { runId, inputHash } = await previewed(deps);
    const snapshot = await deps.store.snapshot(runId);
    if (snapshot === undefined) throw new Error("no snapshot");
    const changed = { ...snapshot, candidates: snapshot.candidates.slice(1) };
    await deps.store.saveSnapshot(runId, changed);
    const replay = await replayRun(deps, runId);
    expect(replay.identical).toBe(false);
    expect(replay.inputHash.stored).toBe(inputHash);
    expect(replay.inputHash.again).toBe(contentHash(changed));
  });

  it("is not identical on another input, even where that gives the same result", async () => {
    const { deps } = world;
    const { runId } = await previewed(deps);
    const snapshot = await deps.store.snapshot(runId);
    if (snapshot === undefined) throw new Error("no snapshot");
    // Matching looks at the meetings that the horizon gave, not at the horizon.
    await deps.store.saveSnapshot(runId, { ...snapshot, settings: { ...snapshot.settings, horizonWeeks: 5 } });
    expect(await replayRun(deps, runId)).toMatchObject({ identical: false, differingParts: [] });
  });

  it("still compares by hash when the stored result is gone", async () => {
    const { deps } = world;
    const { runId } = await previewed(deps);
    const store = { ...deps.store, runResult: async () => undefined };
    const replay = await replayRun({ store }, runId);
    expect(replay).toMatchObject({ identical: true, differingParts: [], difference: undefined });
  });

  it("refuses a run that has no result, and one that does not exist", async () => {
    const { deps } = world;
    const queued = await requestRun(deps, COORDINATOR, {});
    await expect(replayRun(deps, queued.runId)).rejects.toMatchObject({ code: "wrong-state" });
    await expect(replayRun(deps, deps.ids.run())).rejects.toMatchObject({ code: "not-found" });
  });
});
