import { ApplicationId, type GroupId } from "../../domain/ids.ts";
import { type PlaceInLine, shareWhatTheyAreAloneIn } from "../../domain/lines/place-in-line.ts";
import { placesInLine } from "../../matching/line.ts";
import { match } from "../../matching/match.ts";
import { addMinutes } from "../../time/instant.ts";
import type { Deps } from "../ports.ts";
import { orSetAside } from "../set-aside.ts";
import { arrivalInput } from "./call-line.ts";
import type { Drawn } from "./draw-up-lines.ts";
import { forMatching, freeSeatsOf, rulesInForce, type StandingGroups } from "./standing-groups.ts";
import { unitOf, waitingNow } from "./unit.ts";

const DAY_MINUTES = 24 * 60;
/** So many are looked into: by then it is known that something is wrong. */
const MOST = 20;

/**
 * Nobody who waits might have had a free seat since yesterday, by themselves, with those they sit with, or with one who
 * shares what they would be alone in. That somebody might is a fault of ours: counted, and named in the log. No fault
 * is who may sit there only since a meeting has passed, who has just arrived, and what new rules allow.
 *
 * @param drawn of all standing groups, from the pool
 */
export async function tellMissed(deps: Deps, groups: StandingGroups, drawn: Drawn): Promise<void> {
  const open = await watched(deps, groups);
  const able = drawn.places.filter(({ groupId }) => open.has(groupId)).filter(await ableYesterday(deps, groups, drawn));
  const suspects = able.filter((place) => mightSit(deps, groups, place, able)).slice(0, MOST);
  const pending = suspects.length === 0 ? new Set() : await stillToCome(deps);
  const missed = new Map<ApplicationId, GroupId>();
  for (const place of suspects) {
    if (pending.has(place.applicationId) || pending.has(place.groupId)) continue;
    if (await hasSeat(deps, groups, place, able)) missed.set(place.applicationId, place.groupId);
  }
  if (missed.size === 0) return;
  deps.telemetry.count("free-seats-missed", missed.size);
  for (const [applicationId, groupId] of missed) {
    deps.telemetry.event("error", "free-seat-missed", { applicationId, groupId });
  }
}

/** Whom and which groups an arrival is about that is not dealt with yet. */
async function stillToCome(deps: Deps): Promise<ReadonlySet<unknown>> {
  const rows = await deps.store.arrivals();
  const named = rows.flatMap(({ work }) => (work.job === "arrival" ? work.because : []));
  const people = named.flatMap((because) => ApplicationId.safeParse(because).data ?? []);
  const waiting = await Promise.all(people.map((id) => orSetAside(deps, () => waitingNow(deps, id), undefined)));
  return new Set([...named, ...waiting.map((application) => application?.applicationId)]);
}

/** Groups with a free seat whose lines were drawn up by today's rules. */
async function watched(deps: Deps, groups: StandingGroups): Promise<ReadonlySet<GroupId>> {
  const open = [...groups].filter(([, seated]) => freeSeatsOf(deps, seated) > 0).map(([groupId]) => groupId);
  const lines = await Promise.all(open.map((groupId) => deps.store.lineRules(groupId)));
  return new Set(open.filter((_, index) => lines[index]?.rules === rulesInForce(deps)));
}

async function ableYesterday(
  deps: Deps,
  groups: StandingGroups,
  { input }: Drawn,
): Promise<(place: PlaceInLine) => boolean> {
  const yesterday = addMinutes(input.now, -DAY_MINUTES);
  const then = await forMatching(deps, [...groups.values()], yesterday);
  const places = placesInLine({ ...input, now: yesterday, groups: then });
  const able = new Set(places.map(({ groupId, applicationId }) => `${groupId} ${applicationId}`));
  return ({ groupId, applicationId }) => able.has(`${groupId} ${applicationId}`);
}

function mightSit(deps: Deps, groups: StandingGroups, place: PlaceInLine, able: readonly PlaceInLine[]): boolean {
  const free = freeSeatsOf(deps, groups.get(place.groupId));
  if (place.needs !== "alone") return place.seats <= free;
  return place.seats < free && othersOf(place, able).length > 0;
}

function othersOf(place: PlaceInLine, able: readonly PlaceInLine[]): readonly PlaceInLine[] {
  const { groupId, applicationId } = place;
  return able.filter(
    (other) =>
      other.groupId === groupId && other.applicationId !== applicationId && shareWhatTheyAreAloneIn(place, other),
  );
}

/** Asked of matching itself, of them and the group as they are now. */
async function hasSeat(
  deps: Deps,
  groups: StandingGroups,
  place: PlaceInLine,
  able: readonly PlaceInLine[],
): Promise<boolean> {
  const [unit, seated] = [
    await orSetAside(deps, () => unitOf(deps, groups, place.applicationId), undefined),
    groups.get(place.groupId),
  ];
  if (unit === undefined || seated === undefined) return false;
  if (unit.onlyIn !== undefined && unit.onlyIn !== place.groupId) return false;
  const group = await forMatching(deps, [seated]);
  const isPlaced = (units: Parameters<typeof arrivalInput>[2]) =>
    match(arrivalInput(deps, group, units)).placed.some(({ applicationId }) => applicationId === place.applicationId);
  if (place.needs !== "alone") return isPlaced([unit]);
  for (const other of othersOf(place, able).slice(0, MOST)) {
    const partner = await orSetAside(deps, () => unitOf(deps, groups, other.applicationId), undefined);
    if (partner !== undefined && isPlaced([unit, partner])) return true;
  }
  return false;
}
