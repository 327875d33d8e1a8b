import { isPublished, type PublishedGroup } from "../../domain/groups/group.ts";
import type { GroupId } from "../../domain/ids.ts";
import type { Deps } from "../ports.ts";
import { endWhenOver } from "./end-when-over.ts";
import { extendSeries } from "./extend-series.ts";
import { keepWallClock } from "./keep-wall-clock.ts";
import { lapseOverdue } from "./lapse-overdue.ts";
import { lockClosedGroup } from "./lock-closed-group.ts";
import { restoreMessages } from "./restore-messages.ts";
import { startOrWatch } from "./start-or-watch.ts";

/** In this order: dates first, then who meets, then what is said about it. */
const STEPS: readonly ((deps: Deps, group: PublishedGroup) => Promise<void>)[] = [
  extendSeries,
  keepWallClock,
  lapseOverdue,
  startOrWatch,
  lockClosedGroup,
  endWhenOver,
  restoreMessages,
];

/**
 * Brings a group's calendar and ledger up to date. Each step does nothing where nothing is left to do, so that it may
 * be cut off and repeated at any point; one that fails keeps no other from being done.
 *
 * @throws AggregateError of the steps that failed
 */
export async function planGroup(deps: Deps, groupId: GroupId): Promise<void> {
  const group = await deps.store.group(groupId);
  if (group === undefined || !isPublished(group)) return;
  if (group.status !== "PUBLISHED" && group.status !== "RUNNING") return;
  const failures: unknown[] = [];
  for (const step of STEPS) await step(deps, group).catch((failure: unknown) => void failures.push(failure));
  if (failures.length === 0) return;
  throw new AggregateError(failures, `${failures.length} of ${STEPS.length} steps failed`, { cause: failures[0] });
}
