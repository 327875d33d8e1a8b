import type { Group } from "../../domain/groups/group.ts";
import type { GroupSummary } from "../group-summary.ts";
import { groupSummary } from "../group-summary.ts";
import type { Deps } from "../ports.ts";
import { takesPeople } from "./matchable-group.ts";

/**
 * Groups with a free seat that take people now, each by its own clock. Anyone may ask: facilitators appear by level,
 * with an empty name.
 */
export async function listOpenGroups(deps: Deps): Promise<readonly GroupSummary[]> {
  const groups = await deps.store.groups(["PUBLISHED", "RUNNING"]);
  const summaries = await Promise.all(groups.map((group) => openGroup(deps, group)));
  return summaries.filter((summary) => summary !== undefined);
}

async function openGroup(deps: Deps, group: Group): Promise<GroupSummary | undefined> {
  const now = deps.clock.now();
  const sessions = await deps.store.sessions(group.groupId);
  if (!takesPeople(group, sessions, now)) return undefined;
  const seats = await deps.store.seats(group.groupId);
  if (seats.every(({ state }) => state !== "FREE")) return undefined;
  const summary = groupSummary(group, sessions, { timeZone: group.schedule.timeZone, now });
  return { ...summary, facilitators: summary.facilitators.map(({ level }) => ({ name: "", level })) };
}
