import * as z from "zod";
import { describeError } from "../../api/http/describe-error.ts";
import { JobId } from "../../domain/ids.ts";
import type { Job, Work } from "../../domain/job.ts";
import { atOnce } from "../../use-cases/after-commit.ts";
import { doJob } from "../../use-cases/do-job.ts";
import { settleAct } from "../../use-cases/groups/acts/settle-act.ts";
import { watchLicences } from "../../use-cases/groups/watch-licences.ts";
import { settleClocks } from "../../use-cases/intake/holds/address-clocks.ts";
import { movePairs } from "../../use-cases/intake/pairs/move-pairs.ts";
import { handleArrivals } from "../../use-cases/lines/handle-arrivals.ts";
import { planGroup } from "../../use-cases/nightly/plan-group.ts";
import { renewRecords } from "../../use-cases/nightly/renew-records.ts";
import type { Deps } from "../../use-cases/ports.ts";
import { materialiseRun } from "../../use-cases/runs/materialise-run.ts";
import { noteFailure } from "../../use-cases/runs/note-failure.ts";
import { previewRun } from "../../use-cases/runs/preview-run.ts";
import { proposeFreeSeats } from "../../use-cases/runs/propose-free-seats.ts";
import { batchHandler, type DepsOf } from "./batch.ts";

const Handed = z.union([z.object({ jobId: JobId }), z.object({ arrivals: z.string() })]);

/** Does what is to be done apart from the call that makes it necessary: runs, arrivals, the night's work. */
export function matcherHandler(depsOf: DepsOf) {
  return batchHandler("matcher", depsOf, async (deps, body) => {
    const handed = Handed.parse(JSON.parse(body));
    if ("jobId" in handed) await doJob(deps, handed.jobId, perform);
    else await arrivals(deps);
  });
}

/** No message of theirs comes back, since the next would wait behind it: their rows ask for another each minute. */
async function arrivals(deps: Deps): Promise<void> {
  try {
    await handleArrivals(deps);
  } catch (error) {
    deps.telemetry.count("jobs-failed", 1);
    deps.telemetry.event("error", "job-failed", { job: "arrival", ...describeError(error) });
  }
}

/** A failure is not the queue's to bring back, half an hour later: the row comes again in a minute or two. */
async function perform(deps: Deps, { jobId, work, failures }: Job): Promise<boolean> {
  try {
    await workOf(deps, work);
    return true;
  } catch (error) {
    deps.telemetry.count("jobs-failed", 1);
    deps.telemetry.event("error", "job-failed", { jobId, job: work.job, ...describeError(error) });
    await atOnce(deps, () => noteFailure(deps, { work, failures: failures + 1 }));
    return false;
  }
}

async function workOf(deps: Deps, work: Work): Promise<void> {
  switch (work.job) {
    case "preview":
      return previewRun(deps, work.runId);
    case "materialise":
      return materialiseRun(deps, work.runId);
    case "arrival":
      return handleArrivals(deps);
    case "plan-group":
      return planGroup(deps, work.groupId);
    case "settle-act":
      return settleAct(deps, work.groupId, work.actId);
    case "move-pairs":
      return movePairs(deps, work.from, work.to);
    case "settle-clocks":
      return settleClocks(deps, work.personId);
    case "free-seats":
      return proposeFreeSeats(deps);
    case "licences":
      return watchLicences(deps);
    case "renew-records":
      return renewRecords(deps);
  }
}
