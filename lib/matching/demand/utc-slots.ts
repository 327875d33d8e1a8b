import type { Occurrence } from "../../domain/runs/match-input.ts";
import type { DemandProposal } from "../../domain/runs/match-result.ts";
import { addMinutes, type Instant } from "../../time/instant.ts";
import { WEEKDAY_NAMES } from "../../time/local-date-time.ts";
import type { TimeZone } from "../../time/time-zone.ts";
import { localParts } from "../../time/wall-clock.ts";
import { goodMinutes, patternOf, type SlotPattern, suits } from "../slots/pattern.ts";
import { clock } from "../slots/spans.ts";
import { CELL_MINUTES, CELLS, type Week } from "../slots/week.ts";

/** A new group as proposed: 90 minutes weekly, eight times, from two weeks on (the defaults of docs/matching.md). */
const MEETINGS = 8;
const MEETING_MINUTES = 90;
const LEAD_DAYS = 14;
const DAY_MINUTES = 24 * 60;

/** The meetings of a group that starts in half hour `cell` of a UTC week. */
export function meetingsAt(cell: number, now: Instant): readonly Occurrence[] {
  return meetingsFrom(mondayAfter(now), cell);
}

function meetingsFrom(monday: Instant, cell: number): readonly Occurrence[] {
  return Array.from({ length: MEETINGS }, (_, week) => {
    const startsAt = addMinutes(monday, cell * CELL_MINUTES + week * 7 * DAY_MINUTES);
    return { startsAt, endsAt: addMinutes(startsAt, MEETING_MINUTES) };
  });
}

function mondayAfter(now: Instant): Instant {
  let day = addMinutes(`${now.slice(0, 10)}T00:00:00.000Z`, LEAD_DAYS * DAY_MINUTES);
  while (localParts(day, "UTC").day !== "mon") day = addMinutes(day, DAY_MINUTES);
  return day;
}

/** A UTC start, as a half hour of the week, and the share of the meetings' time that falls in good hours. */
export type Start = { readonly cell: number; readonly comfort: number };

/** The starts at which a person in a zone could attend every meeting. */
export type SlotFinder = (week: Week, zone: TimeZone) => readonly Start[];

export function openSlotFinder(now: Instant): SlotFinder {
  const monday = mondayAfter(now);
  const series = Array.from({ length: CELLS }, (_, cell) => meetingsFrom(monday, cell));
  const known = new Map<TimeZone, readonly SlotPattern[]>();
  return (week, zone) => {
    const patterns = known.get(zone) ?? series.map((meetings) => patternOf(meetings, zone));
    known.set(zone, patterns);
    return patterns.flatMap((pattern, cell) =>
      suits(week, pattern) ? [{ cell, comfort: goodMinutes(week, pattern) / pattern.totalMinutes }] : [],
    );
  };
}

/** { day: "Tuesday", startUtc: "18:00" } */
export function slotAt(cell: number): DemandProposal["slot"] {
  return { day: WEEKDAY_NAMES[Math.floor(cell / 48)] ?? "Monday", startUtc: clock(cell % 48) };
}
