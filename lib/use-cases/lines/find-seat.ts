import type { ApplicationId } from "../../domain/ids.ts";
import type { PlaceInLine } from "../../domain/lines/place-in-line.ts";
import { placesInLine } from "../../matching/line.ts";
import type { Deps } from "../ports.ts";
import type { SeatedGroup } from "../runs/take-snapshot.ts";
import { arrivalInput, seatWithAnother } from "./call-line.ts";
import { offerSeats } from "./offer-seats.ts";
import { forAsking, forMatching, freeSeatsOf, reread, type StandingGroups } from "./standing-groups.ts";
import { type Unit, unitWith, waitingNow } from "./unit.ts";
import { wholeLine } from "./whole-line.ts";

/** Each time somebody else was faster at the very seat. */
const TRIES = 3;

/**
 * For somebody who has just become available: the seat that fits them best of those that are free, or else a place in
 * the line of each group in which they may sit. Reads the groups and them, and nobody else who waits.
 *
 * @param named an application of theirs, which another may have followed
 */
export async function findSeat(deps: Deps, groups: StandingGroups, named: ApplicationId): Promise<void> {
  const application = await waitingNow(deps, named);
  const unit = application && (await unitWith(deps, groups, application));
  if (application === undefined || unit === undefined) return;
  const { applicationId } = application;
  for (let left = TRIES; left > 0; left -= 1) {
    const places = await placesOf(deps, groups, unit);
    const open = seatedOf(groups, places).filter((seated) => hasRoom(deps, seated, places));
    if (open.length === 0) return waitInLine(deps, groups, places);
    const offered = await offerSeats(deps, arrivalInput(deps, await forMatching(deps, open), [unit]));
    await Promise.all(open.map(({ group }) => reread(deps, groups, group.groupId)));
    if (offered.has(applicationId)) return;
  }
  await waitInLine(deps, groups, await placesOf(deps, groups, unit));
}

async function placesOf(deps: Deps, groups: StandingGroups, unit: Unit): Promise<readonly PlaceInLine[]> {
  const { onlyIn } = unit;
  const asked = [...groups.values()].filter(({ group }) => onlyIn === undefined || group.groupId === onlyIn);
  return placesInLine(arrivalInput(deps, await forAsking(deps, asked), [unit]));
}

function seatedOf(groups: StandingGroups, places: readonly PlaceInLine[]): readonly SeatedGroup[] {
  return [...new Set(places.map(({ groupId }) => groupId))].flatMap((groupId) => groups.get(groupId) ?? []);
}

/** A seat for each of them, and nobody alone in it. */
function hasRoom(deps: Deps, seated: SeatedGroup, places: readonly PlaceInLine[]): boolean {
  const free = freeSeatsOf(deps, seated);
  const there = places.filter(({ groupId }) => groupId === seated.group.groupId);
  return there.every(({ needs, seats }) => needs !== "alone" && seats <= free);
}

/** Where two who share something would have seats, they have them at once. */
async function waitInLine(deps: Deps, groups: StandingGroups, places: readonly PlaceInLine[]): Promise<void> {
  await deps.store.joinLines(places);
  for (const place of places) {
    if (place.needs !== "alone") continue;
    if (freeSeatsOf(deps, groups.get(place.groupId)) <= place.seats) continue;
    if (await seatWithAnother(deps, groups, place, await wholeLine(deps, place.groupId))) return;
  }
}
