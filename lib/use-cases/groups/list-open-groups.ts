import type { PublishedGroup } from "../../domain/groups/group.ts";
import type { GroupSummary } from "../group-summary.ts";
import { groupSummary, nextSession } from "../group-summary.ts";
import type { Deps } from "../ports.ts";
import { takesPeople } from "./matchable-group.ts";

/** Groups with a free seat that take people now. Anyone may ask: facilitators appear by level, with an empty name. */
export async function listOpenGroups(deps: Deps): Promise<readonly GroupSummary[]> {
  const now = deps.clock.now();
  const groups = (await deps.store.groups(["PUBLISHED", "RUNNING"])).filter((group) => takesPeople(group, now));
  const summaries = await Promise.all(groups.map((group) => openGroup(deps, group)));
  return summaries.filter((summary) => summary !== undefined);
}

async function openGroup(deps: Deps, group: PublishedGroup): Promise<GroupSummary | undefined> {
  const seats = await deps.store.seats(group.groupId);
  if (seats.every(({ state }) => state !== "FREE")) return undefined;
  const next = nextSession(await deps.store.sessions(group.groupId), deps.clock.now());
  const summary = groupSummary(group, next);
  return { ...summary, facilitators: summary.facilitators.map(({ level }) => ({ name: "", level })) };
}
