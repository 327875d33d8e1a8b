import { resolve } from "node:path";
import { dynamoStore } from "../../../lib/adapters/dynamodb/store.ts";
import type { JobId } from "../../../lib/domain/ids.ts";
import { newJob } from "../../../lib/domain/job.ts";
import { workFor } from "../../../lib/use-cases/hand-over.ts";
import { worldOf } from "../../matching/random-world.ts";
import { functionSurroundings } from "../../runtime/function-environment.ts";
import { hostBundle } from "../../runtime/function-host.ts";
import { sharedDatabase } from "../../support/database.ts";
import { recordedTelemetry } from "../../support/recorded-telemetry.ts";
import { runId, runRecord } from "../../support/records.ts";
import { settingsOf } from "../../support/samples.ts";
import { settableClock } from "../../support/settable-clock.ts";
import { peakMemoryMb } from "../peak-memory.ts";

const MATCHER = resolve(import.meta.dirname, "../../../dist/matcher/index.mjs");
/** Room for what Node takes beside the heap. */
const HEAP_SHARE = 0.8;

export type Previewed = {
  /** From the job to the stored preview: read the snapshot, match, explain, check, store. */
  readonly seconds: number;
  /** The most memory that the function's process ever held, in MB. */
  readonly peakMb: number;
  readonly placed: number;
  readonly proposals: number;
  readonly violations: number;
  readonly gap: number;
};

/**
 * One preview by the matcher as it is deployed: its bundle, in a process of its own with so much memory, on the real
 * engine.
 */
export async function previewOf(people: number, groups: number, memoryMb: number): Promise<Previewed> {
  const { services, environmentOf, tables } = await functionSurroundings();
  const input = worldOf({ seed: 1, people, groups, sideRules: true });
  const clock = settableClock(input.now);
  const { client } = await sharedDatabase();
  const store = dynamoStore({
    client,
    tables,
    programme: settingsOf().programme,
    clock,
    telemetry: recordedTelemetry(),
  });
  const id = runId();
  await store.saveSnapshot(id, input);
  const run = runRecord(1, { objective: input.settings.objective, adjustments: input.adjustments });
  const { jobId, work } = newJob({ job: "preview", runId: id }, input.now);
  await store.commit([{ write: "run", run, expect: "absent" }, workFor(work, input.now)]);
  const flags = [`--max-old-space-size=${Math.floor(memoryMb * HEAP_SHARE)}`];
  const matcher = hostBundle(MATCHER, environmentOf("matcher"), flags);
  const start = performance.now();
  const reply = await matcher.invoke(previewJob(jobId));
  const seconds = (performance.now() - start) / 1000;
  const peakMb = peakMemoryMb(matcher.pid);
  await matcher.stop();
  await services.stop();
  const result = await store.runResult(id);
  if (result === undefined) throw new Error(`there is no preview: ${JSON.stringify(reply)}`);
  const { placed, demand, violations, certificate } = result;
  return {
    seconds,
    peakMb,
    placed: placed.length,
    proposals: demand.length,
    violations: violations.length,
    gap: certificate.gap,
  };
}

function previewJob(jobId: JobId) {
  const attributes = { ApproximateReceiveCount: "1" };
  return {
    Records: [{ messageId: "m1", body: JSON.stringify({ jobId }), attributes, eventSource: "aws:sqs" }],
  };
}
