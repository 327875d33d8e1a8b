import type { GroupId } from "../../domain/ids.ts";
import { declaredValue } from "../../domain/intake/withheld.ts";
import { type PlaceInLine, shareWhatTheyAreAloneIn } from "../../domain/lines/place-in-line.ts";
import type { Candidate, GroupMember, MatchGroup, MatchInput } from "../../domain/runs/match-input.ts";
import { placesInLine } from "../../matching/line.ts";
import type { Deps } from "../ports.ts";
import { NO_ADJUSTMENTS, type SeatedGroup } from "../runs/take-snapshot.ts";
import { orSetAside } from "../set-aside.ts";
import { offerSeats } from "./offer-seats.ts";
import { forMatching, freeSeatsOf, reread, type StandingGroups } from "./standing-groups.ts";
import { type Unit, unitOf } from "./unit.ts";
import { wholeLine } from "./whole-line.ts";

const A_PAGE = 10;

/**
 * Offers the free seats of a group to those in its line, who has waited longest first, by the rules as they hold now.
 * Who may not sit there any more leaves the line; who still needs somebody to share with keeps their place. Reads as
 * many of the line as it takes, and nobody else who waits.
 */
export async function callLine(deps: Deps, groups: StandingGroups, groupId: GroupId): Promise<void> {
  const company = companyIn(deps, groups, groupId);
  let after: PlaceInLine | undefined;
  while (freeSeatsOf(deps, groups.get(groupId)) > 0) {
    const page = await deps.store.line(groupId, { after, limit: A_PAGE });
    if (page.length === 0) return;
    for (const place of page) await callUnlessAlone(deps, groups, place, company);
    after = page.at(-1);
  }
}

/** What their places say is enough for those who would be alone: nobody else of them is read. */
async function callUnlessAlone(
  deps: Deps,
  groups: StandingGroups,
  place: PlaceInLine,
  company: Company,
): Promise<void> {
  if (place.needs !== "alone" || (await company.isThere(place))) return call(deps, groups, place);
  if (freeSeatsOf(deps, groups.get(place.groupId)) <= place.seats) return;
  await seatWithAnother(deps, groups, place, await company.inLine());
}

type Company = {
  /** Members share by now what this one would have been alone in. */
  readonly isThere: (place: PlaceInLine) => Promise<boolean>;
  /** Everybody in the line. */
  readonly inLine: () => Promise<readonly PlaceInLine[]>;
};

/** Read when it is first asked for, and of members again once a seat was taken. */
function companyIn(deps: Deps, groups: StandingGroups, groupId: GroupId): Company {
  let seen: SeatedGroup | undefined;
  let members: readonly GroupMember[] = [];
  let line: readonly PlaceInLine[] | undefined;
  return {
    isThere: async ({ alone }) => {
      const seated = groups.get(groupId);
      if (seated !== undefined && seated !== seen) members = (await forMatching(deps, [seated]))[0]?.members ?? [];
      seen = seated;
      return alone.every(([attribute, value]) =>
        members.some(({ affinity }) => declaredValue(affinity, attribute) === value),
      );
    },
    inLine: async () => {
      line ??= await wholeLine(deps, groupId);
      return line;
    },
  };
}

async function call(deps: Deps, groups: StandingGroups, place: PlaceInLine): Promise<void> {
  const free = freeSeatsOf(deps, groups.get(place.groupId));
  if (free < (place.needs === "partner" ? place.seats : 1)) return;
  const unit = await readable(deps, groups, place);
  if (unit === "unreadable") return;
  const looked = unit && (await look(deps, groups, place.groupId, [unit]));
  const now = looked?.places.find(({ applicationId }) => applicationId === place.applicationId);
  if (looked === undefined || now === undefined) return deps.store.leaveLines([place]);
  // Members have left since, or come: whoever shares with them finds them by what their place says.
  if (now.needs !== place.needs) await deps.store.joinLines([now]);
  if (now.needs === "alone") await seatWithAnother(deps, groups, now, await wholeLine(deps, place.groupId));
  else if (now.seats <= free) await seat(deps, groups, looked);
}

/** Whoever cannot be read keeps their place, and nobody behind them waiting. */
async function readable(
  deps: Deps,
  groups: StandingGroups,
  { applicationId }: PlaceInLine,
): Promise<Unit | undefined | "unreadable"> {
  return orSetAside(deps, () => unitOf(deps, groups, applicationId), "unreadable");
}

/** Some who might sit in one group, and what they need there. */
type Looked = { readonly input: MatchInput; readonly group: MatchGroup; readonly places: readonly PlaceInLine[] };

async function look(
  deps: Deps,
  groups: StandingGroups,
  groupId: GroupId,
  units: readonly Unit[],
): Promise<Looked | undefined> {
  const seated = groups.get(groupId);
  if (seated === undefined) return undefined;
  if (units.some(({ onlyIn }) => onlyIn !== undefined && onlyIn !== groupId)) return undefined;
  const [group] = await forMatching(deps, [seated]);
  if (group === undefined) return undefined;
  const input = arrivalInput(deps, [group], units);
  return { input, group, places: placesInLine(input) };
}

/** What matching is asked about a few people and groups. */
export function arrivalInput(deps: Deps, groups: readonly MatchGroup[], units: readonly Unit[]): MatchInput {
  const { matching } = deps.settings;
  const candidates = new Map<string, Candidate>(
    units.flatMap((unit) => unit.candidates.map((one) => [one.applicationId, one] as const)),
  );
  return {
    now: deps.clock.now(),
    groups,
    candidates: [...candidates.values()],
    adjustments: NO_ADJUSTMENTS,
    settings: matching,
  };
}

async function seat(deps: Deps, groups: StandingGroups, { input, group, places }: Looked): Promise<boolean> {
  const offered = await offerSeats(deps, input);
  await reread(deps, groups, group.groupId);
  await deps.store.leaveLines(places.filter(({ applicationId }) => offered.has(applicationId)));
  return offered.size > 0;
}

/**
 * Two who would each be alone there, but not beside one another: with the one who has waited longest of those who share
 * it, where both have a seat.
 *
 * @param line of the group
 * @returns whether they were offered seats
 */
export async function seatWithAnother(
  deps: Deps,
  groups: StandingGroups,
  place: PlaceInLine,
  line: readonly PlaceInLine[],
): Promise<boolean> {
  for (const other of line) {
    if (freeSeatsOf(deps, groups.get(place.groupId)) <= place.seats) return false;
    if (other.applicationId === place.applicationId || !shareWhatTheyAreAloneIn(place, other)) continue;
    if (await seatBoth(deps, groups, place, other)) return true;
  }
  return false;
}

async function seatBoth(deps: Deps, groups: StandingGroups, one: PlaceInLine, other: PlaceInLine): Promise<boolean> {
  const units = await Promise.all([one, other].map((place) => readable(deps, groups, place)));
  if (units[1] === undefined) await deps.store.leaveLines([other]);
  const both = units.filter((unit) => unit !== undefined && unit !== "unreadable");
  if (both.length < 2) return false;
  const looked = await look(deps, groups, one.groupId, both);
  return looked !== undefined && seat(deps, groups, looked);
}
