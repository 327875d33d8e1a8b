import { beforeEach, describe, expect, it } from "vitest";
import type { Run } from "../../../lib/domain/runs/match-run.ts";
import { approveRun } from "../../../lib/use-cases/runs/approve-run.ts";
import { materialiseRun } from "../../../lib/use-cases/runs/materialise-run.ts";
import { requestRun } from "../../../lib/use-cases/runs/request-run.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld, type World } from "../../support/world.ts";
import { COORDINATOR, openGroup, waiting } from "../sessions/cohort-story.ts";
import { dyingAt, Killed, offered, previewed, runNow } from "./run-story.ts";

let world: World;
let preview: Run;
beforeEach(async () => {
  world = await openWorld({ now: SAMPLE_NOW });
  await openGroup(world.deps);
  await waiting(world.deps, "Ana");
  preview = await previewed(world.deps);
});

const approve = (run: Run, ifMatch = run.rev) => approveRun(world.deps, COORDINATOR, run.runId, ifMatch);

describe("approveRun", () => {
  it("makes the run the programme's own, with who approved it, and has its offers made", async () => {
    const { deps, jobs } = world;
    const approved = await approve(preview);
    expect(approved).toMatchObject({ status: "APPROVED", approvedBy: "staff-1", approvedAt: SAMPLE_NOW });
    expect(await runNow(deps, preview.runId)).toEqual(approved);
    expect(await deps.store.activeRun()).toBe(preview.runId);
    expect(jobs.matcher.at(-1)).toEqual({ job: "materialise", runId: preview.runId });
  });

  it("approved again, only makes sure that the offers are under way", async () => {
    const approved = await approve(preview);
    expect(await approve(preview)).toEqual(approved);
    expect(world.jobs.matcher.filter(({ job }) => job === "materialise")).toHaveLength(2);
  });

  it("lets one of two win that approve at the same time", async () => {
    const other = await previewed(world.deps);
    const outcomes = await Promise.allSettled([approve(preview), approve(other)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("leaves nothing half approved when it is killed", async () => {
    const { deps } = world;
    const store = dyingAt(deps.store, 1, "before");
    await expect(approveRun({ ...deps, store }, COORDINATOR, preview.runId, preview.rev)).rejects.toThrow(Killed);
    expect(await deps.store.activeRun()).toBeUndefined();
    expect(await runNow(deps, preview.runId)).toEqual(preview);
  });
});

describe("approveRun refuses, and changes nothing,", () => {
  async function refusal(run: Run, ifMatch = run.rev) {
    const { deps } = world;
    const before = [await runNow(deps, run.runId), await deps.store.activeRun()];
    const failure = await approve(run, ifMatch).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect([await runNow(deps, run.runId), await deps.store.activeRun()]).toEqual(before);
    return failure;
  }

  it("a run in which the independent check found a violation", async () => {
    const violating: Run = { ...preview, violations: ["C-0000-0001 has two seats"], rev: preview.rev + 1 };
    await world.deps.store.commit([{ write: "run", run: violating, expect: preview.rev }]);
    expect(await refusal(violating)).toMatchObject({ code: "run-violates-rules" });
  });

  it("a run that is not a preview", async () => {
    expect(await refusal(await requestRun(world.deps, COORDINATOR, {}))).toMatchObject({ code: "wrong-state" });
  });

  it("except one that was approved and is out: that is answered with its state", async () => {
    const out = await offered(world.deps);
    expect(await refusal(out, out.rev - 1)).toBeUndefined();
  });

  it("an older version of it", async () => {
    expect(await refusal(preview, preview.rev - 1)).toMatchObject({ code: "stale-version" });
  });

  it("a run that another approval has superseded, which is then marked discarded", async () => {
    const { deps } = world;
    const winner = await previewed(deps);
    await approve(winner);
    expect(await refusal(preview)).toMatchObject({ code: "wrong-state" });
    const next = await requestRun(deps, COORDINATOR, {});
    await materialiseRun(deps, winner.runId);
    expect((await runNow(deps, preview.runId)).status).toBe("DISCARDED");
    expect((await runNow(deps, next.runId)).status).toBe("QUEUED");
  });

  it("a run that does not exist", async () => {
    const unknown = { ...preview, runId: world.deps.ids.run() };
    await expect(approve(unknown)).rejects.toMatchObject({ code: "not-found" });
  });
});
