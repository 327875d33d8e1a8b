import { canonicalJson } from "../../domain/hash.ts";
import type { ApplicationId, GroupId } from "../../domain/ids.ts";
import { orderOf, type PlaceInLine } from "../../domain/lines/place-in-line.ts";
import type { MatchInput } from "../../domain/runs/match-input.ts";
import { placesInLine } from "../../matching/line.ts";
import type { Deps } from "../ports.ts";
import { candidatesWaiting, NO_ADJUSTMENTS, type SeatedGroup } from "../runs/take-snapshot.ts";
import { callLine } from "./call-line.ts";
import { offerSeats } from "./offer-seats.ts";
import { forMatching, freeSeatsOf, reread, rulesInForce, type StandingGroups } from "./standing-groups.ts";
import { wholeLine } from "./whole-line.ts";

/** What was seen of a pool and some groups: who may sit where, by what is true now. */
export type Drawn = { readonly input: MatchInput; readonly places: readonly PlaceInLine[] };

/** Reads everybody who waits: for a group that has just opened or changed, and for the night. */
export async function drawnFromPool(deps: Deps, seated: readonly SeatedGroup[]): Promise<Drawn> {
  const input: MatchInput = {
    now: deps.clock.now(),
    groups: await forMatching(deps, seated),
    candidates: seated.length === 0 ? [] : await candidatesWaiting(deps, seated),
    adjustments: NO_ADJUSTMENTS,
    settings: deps.settings.matching,
  };
  return { input, places: placesInLine(input) };
}

/**
 * Fills the free seats of these groups from all who wait, all at once, and draws up their lines anew from who is left.
 * Of a group that takes nobody any more the line is dissolved.
 */
export async function drawUpLines(
  deps: Deps,
  groups: StandingGroups,
  groupIds: readonly GroupId[],
  drawn?: Drawn,
): Promise<void> {
  const seated = groupIds.flatMap((groupId) => groups.get(groupId) ?? []);
  const { input, places } = drawn ?? (await drawnFromPool(deps, seated));
  const open = input.groups.filter(({ groupId }) => freeSeatsOf(deps, groups.get(groupId)) > 0);
  const offered = await offerSeats(deps, { ...input, groups: open });
  await Promise.all(open.map(({ groupId }) => reread(deps, groups, groupId)));
  for (const groupId of groupIds) {
    await replaceLine(deps, groupId, places.filter(standsIn(groupId, offered)), groups.has(groupId));
    // Of those who were to have a seat, somebody may have been an exception.
    await callLine(deps, groups, groupId);
  }
}

function standsIn(groupId: GroupId, offered: ReadonlySet<ApplicationId>): (place: PlaceInLine) => boolean {
  return (place) => place.groupId === groupId && !offered.has(place.applicationId);
}

async function replaceLine(
  deps: Deps,
  groupId: GroupId,
  line: readonly PlaceInLine[],
  takesPeople: boolean,
): Promise<void> {
  const { store, clock } = deps;
  const stored = await wholeLine(deps, groupId);
  const [before, after] = [new Set(stored.map(canonicalJson)), new Set(line.map(orderOf))];
  await store.joinLines(line.filter((place) => !before.has(canonicalJson(place))));
  await store.leaveLines(stored.filter((place) => !after.has(orderOf(place))));
  if (takesPeople) await store.saveLineRules({ groupId, rules: rulesInForce(deps), drawnUpAt: clock.now() });
}
