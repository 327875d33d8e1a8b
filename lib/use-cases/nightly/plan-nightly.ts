import { isPublished, type PublishedGroup } from "../../domain/groups/group.ts";
import type { Deps } from "../ports.ts";
import { resumeRuns } from "../runs/resume-runs.ts";
import { extendSeries } from "./extend-series.ts";
import { keepWallClock } from "./keep-wall-clock.ts";
import { lockClosedGroup } from "./lock-closed-group.ts";
import { restoreMessages } from "./restore-messages.ts";
import { startOrWatch } from "./start-or-watch.ts";
import { watchHolds } from "./watch-holds.ts";
import { watchWaitlist } from "./watch-waitlist.ts";

/** In this order: dates first, then who meets, then what is said about it. */
const STEPS: readonly ((deps: Deps, group: PublishedGroup) => Promise<void>)[] = [
  extendSeries,
  keepWallClock,
  startOrWatch,
  lockClosedGroup,
  restoreMessages,
];

/**
 * Brings every group's calendar and ledger up to date. Each step does nothing where nothing is left to do, so that it
 * may be cut off and repeated at any point.
 *
 * @throws AggregateError of the groups that failed, once all others are done
 */
export async function planNightly(deps: Deps): Promise<void> {
  await watchHolds(deps);
  await resumeRuns(deps);
  const groups = (await deps.store.groups(["PUBLISHED", "RUNNING"])).filter(isPublished);
  const failures: unknown[] = [];
  for (const group of groups) {
    try {
      await planGroup(deps, group);
    } catch (failure) {
      failures.push(failure);
      deps.telemetry.event("error", "group-not-planned", { groupId: group.groupId });
    }
  }
  await watchWaitlist(deps);
  // Makes good a job that was lost between a commit and the queue; it does nothing where nobody can be placed.
  await deps.queue.toMatcher({ job: "arrival" });
  await deps.queue.toMatcher({ job: "free-seats" });
  await deps.queue.toMatcher({ job: "licences" });
  await deps.queue.toMatcher({ job: "renew-records" });
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} groups could not be planned.`);
}

async function planGroup(deps: Deps, group: PublishedGroup): Promise<void> {
  for (const step of STEPS) await step(deps, group);
}
