import type { Facilitator, Group, PublishedGroup } from "../../domain/groups/group.ts";
import { isPublished } from "../../domain/groups/group.ts";
import { hasMet } from "../../domain/groups/lock.ts";
import { fillsOnArrival } from "../../domain/groups/standing-approval.ts";
import type { Seat } from "../../domain/offers/cohort.ts";
import type { MatchGroup } from "../../domain/runs/match-input.ts";
import { meetingsAhead, type StoredMeeting } from "../../domain/sessions/meetings.ts";
import type { Instant } from "../../time/instant.ts";

/** Which groups a run may fill: all, those under a standing approval, or those that ask about their free seats. */
export type RunScope = "all" | "standing-approval" | "asking";

/** It can be joined, and a coordinator has not closed it for now. */
export function takesPeople(
  group: Group | undefined,
  sessions: readonly StoredMeeting[],
  now: Instant,
): group is PublishedGroup {
  return canBeJoined(group, sessions, now) && group.intakeClosed === undefined;
}

/**
 * An open group can be joined while it runs, a closed one until it first meets, either only with a session ahead to
 * come to. The stored sessions decide, whatever the series was.
 *
 * @param sessions all that are stored of the group, by start
 */
export function canBeJoined(
  group: Group | undefined,
  sessions: readonly StoredMeeting[],
  now: Instant,
): group is PublishedGroup {
  if (group === undefined || !isPublished(group)) return false;
  if (group.status !== "PUBLISHED" && group.status !== "RUNNING") return false;
  if (meetingsAhead(sessions, now).length === 0) return false;
  return group.entry === "open" || !hasMet(group, sessions, now);
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

/** What a group says of itself that matching has a use for, and whose clock its dates are on. */
type Described = Omit<MatchGroup, "sessions" | "occurrences" | "freeSeats" | "members">;

/** The group without what matching has no use for: staff names and addresses, where it meets, texts, the series. */
export function forMatching(group: PublishedGroup): Described {
  const { supervisor: _supervisor, meetingUrl: _meetingUrl, specialistConfirmedBy: _by, ...told } = group;
  const { place, schedule, ...rest } = told;
  return {
    ...rest,
    timeZone: schedule.timeZone,
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
