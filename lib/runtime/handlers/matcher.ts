import * as z from "zod";
import { RunId } from "../../domain/ids.ts";
import { watchLicences } from "../../use-cases/groups/watch-licences.ts";
import { renewRecords } from "../../use-cases/nightly/renew-records.ts";
import type { Deps, MatcherJob } from "../../use-cases/ports.ts";
import { fillOnArrival } from "../../use-cases/runs/fill-on-arrival.ts";
import { materialiseRun } from "../../use-cases/runs/materialise-run.ts";
import { previewRun } from "../../use-cases/runs/preview-run.ts";
import { proposeFreeSeats } from "../../use-cases/runs/propose-free-seats.ts";
import { traced } from "../../use-cases/traced.ts";
import { batchHandler, type DepsOf } from "./batch.ts";

const requestId = z.string().optional();
const Job = z.discriminatedUnion("job", [
  z.object({ job: z.literal("preview"), runId: RunId, requestId }),
  z.object({ job: z.literal("materialise"), runId: RunId, requestId }),
  z.object({ job: z.literal("arrival"), requestId }),
  z.object({ job: z.literal("free-seats"), requestId }),
  z.object({ job: z.literal("licences"), requestId }),
  z.object({ job: z.literal("renew-records"), requestId }),
]) satisfies z.ZodType<MatcherJob>;

/** Solves runs and makes their offers. */
export function matcherHandler(depsOf: DepsOf) {
  return batchHandler("matcher", depsOf, (deps, body) => {
    const job = Job.parse(JSON.parse(body));
    return perform(job.requestId === undefined ? deps : traced(deps, job.requestId), job);
  });
}

async function perform(deps: Deps, job: MatcherJob): Promise<void> {
  switch (job.job) {
    case "preview":
      return previewRun(deps, job.runId);
    case "materialise":
      return materialiseRun(deps, job.runId);
    case "arrival":
      return fillOnArrival(deps);
    case "free-seats":
      return proposeFreeSeats(deps);
    case "licences":
      return watchLicences(deps);
    case "renew-records":
      return renewRecords(deps);
  }
}
