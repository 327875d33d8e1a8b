import { fillsOnArrival } from "../../domain/groups/standing-approval.ts";
import { contentHash } from "../../domain/hash.ts";
import type { GroupId } from "../../domain/ids.ts";
import type { MatchGroup } from "../../domain/runs/match-input.ts";
import { RULES_VERSION } from "../../matching/eligibility/rules.ts";
import { isTaken, seatsToFill } from "../groups/matchable-group.ts";
import type { Deps } from "../ports.ts";
import { matchGroup, type SeatedGroup, seatedGroup } from "../runs/take-snapshot.ts";
import { orSetAside } from "../set-aside.ts";

/**
 * Open groups under a standing approval that take people now, with a free seat or not. Read once for all that is dealt
 * with together, and each again when somebody was offered a seat in it.
 */
export type StandingGroups = Map<GroupId, SeatedGroup>;

/** @param named read by key, since a list may not have heard of them yet */
export async function standingGroups(deps: Deps, named: readonly GroupId[]): Promise<StandingGroups> {
  const listed = (await deps.store.groups(["PUBLISHED", "RUNNING"])).filter(fillsOnArrival);
  const groups: StandingGroups = new Map();
  const ids = new Set([...listed.map(({ groupId }) => groupId), ...named]);
  await Promise.all([...ids].map((groupId) => reread(deps, groups, groupId)));
  return groups;
}

export async function reread(deps: Deps, groups: StandingGroups, groupId: GroupId): Promise<void> {
  const group = await orSetAside(deps, () => deps.store.group(groupId), undefined);
  const isStanding = group !== undefined && fillsOnArrival(group);
  const seated = isStanding ? await seatedGroup(deps, group, deps.clock.now()) : undefined;
  if (seated === undefined) groups.delete(groupId);
  else groups.set(groupId, seated);
}

export function freeSeatsOf({ settings }: Pick<Deps, "settings">, seated: SeatedGroup | undefined): number {
  return seated === undefined ? 0 : seatsToFill(seated.group, seated.seats, settings.matching.expectedStay);
}

/** As matching sees them, with what it knows of their members. */
export async function forMatching(
  deps: Deps,
  groups: readonly SeatedGroup[],
  now = deps.clock.now(),
): Promise<readonly MatchGroup[]> {
  const members = groups
    .flatMap(({ seats }) => seats.filter(isTaken))
    .flatMap(({ applicationId }) => applicationId ?? []);
  const intakes = await deps.store.intakes(members);
  return groups.map((group) => matchGroup(deps, group, intakes, now));
}

/** The same for asking who may sit there: of members only what one of its rules asks for is read. */
export async function forAsking(deps: Deps, groups: readonly SeatedGroup[]): Promise<readonly MatchGroup[]> {
  const [declaring, others] = [groups.filter(declares), groups.filter((seated) => !declares(seated))];
  const now = deps.clock.now();
  return [...(await forMatching(deps, declaring)), ...others.map((seated) => matchGroup(deps, seated, new Map(), now))];
}

function declares({ group }: SeatedGroup): boolean {
  return group.salientAttributes.length > 0;
}

/** Changes with every rule and setting by which somebody may sit in a group or not. */
export function rulesInForce({ settings }: Pick<Deps, "settings">): string {
  return contentHash([RULES_VERSION, settings.matching]);
}
