import { expect, test, vi } from "vitest";
import { contentHash } from "../../../lib/domain/hash.ts";
import { materialiseRun } from "../../../lib/use-cases/runs/materialise-run.ts";
import { recordedAudit } from "../../support/recorded-audit.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";
import { openWorld } from "../../support/world.ts";
import { fillOnArrival } from "../lines/line-story.ts";
import { openGroup, waiting } from "../sessions/cohort-story.ts";
import { liveOffer } from "./run-story.ts";

// No input is known for which the check finds anything: this is what happens on the day that there is one.
vi.mock("../../../lib/matching/check/check-result.ts", () => ({
  checkResult: () => [{ code: "negative-gap", facts: { gap: -1 } }],
}));

test("an arrival in which the independent check finds a violation offers nothing to anybody, and says so", async () => {
  const world = await openWorld({ now: SAMPLE_NOW });
  const { deps, entries } = recordedAudit(world.deps);
  await openGroup(deps);
  const person = await waiting(deps, "Ana");
  await fillOnArrival(deps);
  const [run] = (await deps.store.runs({ limit: 5 })).items;
  expect(run).toMatchObject({
    trigger: "arrival",
    status: "FAILED",
    violations: ['negative-gap {"gap":-1}'],
    failure: "The independent check found violations: nobody was offered a seat.",
  });
  expect([run?.approvedBy, run?.approvedAt]).toEqual([undefined, undefined]);
  // What was found stays to be read: nothing else would ever make it again.
  const found = run && (await deps.store.runResult(run.runId));
  expect(found && contentHash(found)).toBe(run?.resultHash);
  expect(found?.violations).toEqual([{ code: "negative-gap", facts: { gap: -1 } }]);
  expect(run && (await deps.store.snapshot(run.runId))).toBeDefined();
  expect(entries.filter(({ subject }) => subject === run?.runId)).toEqual([
    { at: SAMPLE_NOW, actor: "arrival", action: "run-failed", subject: run?.runId },
  ]);
  if (run !== undefined) await materialiseRun(deps, run.runId);
  expect(await liveOffer(deps, person)).toBeUndefined();
});
