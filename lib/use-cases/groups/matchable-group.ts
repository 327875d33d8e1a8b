import type { Facilitator, Group, PublishedGroup } from "../../domain/groups/group.ts";
import { isPublished } from "../../domain/groups/group.ts";
import type { Seat } from "../../domain/offers/cohort.ts";
import { occurrencesOf } from "../../scheduling/series.ts";
import type { Instant } from "../../time/instant.ts";

const A_YEAR = 52;

/** Which groups a run may fill: all, those under a standing approval, or those that ask about their free seats. */
export type RunScope = "all" | "standing-approval" | "asking";

/** A closed group takes people until it first meets, an open one while it runs. */
export function takesPeople(group: Group, now: Instant): group is PublishedGroup {
  if (!isPublished(group)) return false;
  return group.entry === "open"
    ? group.status === "RUNNING"
    : group.status === "PUBLISHED" && lockedFrom(group, now) !== undefined;
}

/** May a seat that a run gave away still be offered: also in a closed group that has started but not met yet. */
export function stillTakesPeople(group: Group | undefined, now: Instant): group is PublishedGroup {
  if (group === undefined || !isPublished(group)) return false;
  if (group.status !== "PUBLISHED" && group.status !== "RUNNING") return false;
  return group.entry === "open" || lockedFrom(group, now) !== undefined;
}

export function isInScope(group: Group, scope: RunScope): boolean {
  switch (scope) {
    case "all":
      return true;
    case "standing-approval":
      return fillsOnArrival(group);
    case "asking":
      return group.entry === "open" && group.whenSeatsFree === "ask";
  }
}

/** Under the coordinator's standing approval; closed groups and psychotherapy never do, whatever is stored. */
export function fillsOnArrival({ entry, kind, whenSeatsFree }: Group): boolean {
  return entry === "open" && kind !== "psychotherapy" && whenSeatsFree === "offer";
}

/** When a closed group first meets and so is locked; undefined for an open group, and once it has met. */
export function lockedFrom(group: PublishedGroup, now: Instant): Instant | undefined {
  if (group.entry === "open") return undefined;
  return occurrencesOf(group.schedule, now, A_YEAR).find(({ number }) => number === 1)?.startsAt;
}

/** Seats one run may fill: a closed group overfills its ideal size by as many as are expected to leave. */
export function seatsToFill(group: PublishedGroup, seats: readonly Seat[], expectedStay: number): number {
  const free = seats.filter(({ state }) => state === "FREE").length;
  if (group.entry === "open") return free;
  const members = seats.filter(isTaken).length;
  const start = Math.min(group.size.max, Math.ceil(group.size.ideal / expectedStay));
  return Math.min(free, Math.max(0, start - members));
}

export function isTaken(seat: Pick<Seat, "state">): boolean {
  return seat.state === "HELD" || seat.state === "CONFIRMED";
}

const WITHHELD = "-";

/** The group without what matching has no use for: staff names and addresses, where it meets, texts. */
export function forMatching(group: PublishedGroup): PublishedGroup {
  const { supervisor: _supervisor, meetingUrl: _meetingUrl, specialistConfirmedBy: _by, place, ...rest } = group;
  return {
    ...rest,
    ...(place === undefined ? {} : { place: { area: place.area, address: WITHHELD } }),
    facilitators: group.facilitators.map(withoutIdentity),
    agreement: { goals: WITHHELD, norms: [], legalExceptions: WITHHELD },
    sessionPlan: [],
  };
}

function withoutIdentity({ level, drawnTo, licence }: Facilitator): Facilitator {
  const withheld = { name: WITHHELD, email: "withheld@invalid.example", level, drawnTo };
  return licence === undefined
    ? withheld
    : { ...withheld, licence: { ...licence, number: WITHHELD, verifiedBy: WITHHELD } };
}
