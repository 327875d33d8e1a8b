import { isPublished, type PublishedGroup } from "../../domain/groups/group.ts";
import type { Work } from "../../domain/job.ts";
import { commitUncontested } from "../commit.ts";
import { handOver, workFor } from "../hand-over.ts";
import type { Deps } from "../ports.ts";
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
  await askForTheNightsWork(deps);
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} groups could not be planned.`);
}

async function askForTheNightsWork(deps: Deps): Promise<void> {
  const works: readonly Work[] = [
    { job: "arrival", because: "night" },
    { job: "free-seats" },
    { job: "licences" },
    { job: "renew-records" },
  ];
  const asked = works.map((work) => workFor(work, deps.clock.now()));
  await commitUncontested(deps, asked);
  await handOver(deps, asked);
}

async function planGroup(deps: Deps, group: PublishedGroup): Promise<void> {
  for (const step of STEPS) await step(deps, group);
}
