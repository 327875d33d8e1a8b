import { expect, test } from "vitest";
import { jobIdOf } from "../../../lib/domain/hash.ts";
import { matcherHandler } from "../../../lib/runtime/handlers/matcher.ts";
import { sweepJobs } from "../../../lib/use-cases/messages/sweep-jobs.ts";
import type { Deps, Store } from "../../../lib/use-cases/ports.ts";
import { approveRun } from "../../../lib/use-cases/runs/approve-run.ts";
import { requestRun } from "../../../lib/use-cases/runs/request-run.ts";
import { sqsBatch } from "../../runtime/sqs-batch.ts";
import { runRecord } from "../../support/records.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { COORDINATOR, publishedGroup, waiting } from "../../support/steps.ts";
import { openWorld, type World } from "../../support/world.ts";
import { previewed, runNow } from "./run-story.ts";

/** The minutes that pass, each with its sweep; the matcher does what is handed over. */
async function pass(world: World, deps: Deps, minutes: number): Promise<void> {
  const handle = matcherHandler(async () => deps);
  const consume = async () => {
    await world.jobs.drain({
      matcher: async (work) => handle(sqsBatch(JSON.stringify({ jobId: jobIdOf(work) }))),
    });
  };
  await consume();
  for (let minute = 0; minute < minutes; minute += 1) {
    world.clock.advance({ minutes: 1 });
    await sweepJobs(deps);
    await consume();
  }
}

const failing = (deps: Deps, broken: Partial<Store>): Deps => ({ ...deps, store: { ...deps.store, ...broken } });
const down = async () => Promise.reject(new Error("unreadable"));

test("a preview that goes wrong is tried again within minutes, and says so from the third time on", async () => {
  const world = await openWorld({ now: SAMPLE_NOW });
  const { deps } = world;
  await publishedGroup(deps);
  await waiting(deps);
  await world.jobs.drain({ matcher: async () => {} });
  const { runId } = await requestRun(deps, COORDINATOR, {});
  await pass(world, failing(deps, { saveSnapshot: down }), 2);
  expect(await runNow(deps, runId)).not.toHaveProperty("failure");
  await pass(world, failing(deps, { saveSnapshot: down }), 1);
  expect(await runNow(deps, runId)).toMatchObject({ status: "QUEUED", failure: "preview-failing" });
  await pass(world, deps, 4);
  const shown = await runNow(deps, runId);
  expect(shown.status).toBe("PREVIEW");
  expect(shown).not.toHaveProperty("failure");
  expect(await deps.store.job(jobIdOf({ job: "preview", runId }))).toBeUndefined();
});

test("so are offers that cannot be made", async () => {
  const world = await openWorld({ now: SAMPLE_NOW });
  const { deps } = world;
  await publishedGroup(deps, { size: { min: 1, ideal: 1, max: 1 } });
  await waiting(deps);
  const preview = await previewed(deps);
  await world.jobs.drain({ matcher: async () => {} });
  await approveRun(deps, COORDINATOR, preview.runId, preview.rev);
  await pass(world, failing(deps, { checkpoints: down }), 3);
  expect(await runNow(deps, preview.runId)).toMatchObject({ status: "APPROVED", failure: "offers-failing" });
  await pass(world, deps, 4);
  const done = await runNow(deps, preview.runId);
  expect(done.status).toBe("MATERIALISED");
  expect(done).not.toHaveProperty("failure");
});

test("a preview whose job was lost is found behind any number of newer runs", async () => {
  const world = await openWorld({ now: SAMPLE_NOW });
  const { deps } = world;
  const { runId } = await requestRun(deps, COORDINATOR, {});
  await world.jobs.drain({ matcher: async () => {} });
  const newer = Array.from({ length: 101 }, (_, number) =>
    runRecord(number + 10, { status: "DISCARDED", requestedAt: "2026-09-01T10:00:00.000Z" }),
  );
  for (let start = 0; start < newer.length; start += 50) {
    const some = newer.slice(start, start + 50);
    await deps.store.commit(some.map((run) => ({ write: "run", run, expect: "absent" }) as const));
  }
  await pass(world, deps, 1);
  expect((await runNow(deps, runId)).status).toBe("PREVIEW");
});
