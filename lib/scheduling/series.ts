import type { PublishedGroup, Schedule, SeriesException } from "../domain/groups/group.ts";
import { plannedDates } from "../domain/groups/series-dates.ts";
import { sessionIdOf } from "../domain/hash.ts";
import type { Occurrence } from "../domain/runs/match-input.ts";
import type { Session } from "../domain/sessions/session.ts";
import { addMinutes, type Instant } from "../time/instant.ts";
import { addDays, type LocalDate, type LocalTime } from "../time/local-date-time.ts";
import { instantOf, localParts } from "../time/wall-clock.ts";

/** One of a series: its number, what the clock on the group's wall shows, and the instants that makes. */
export type SeriesOccurrence = Occurrence & {
  readonly number: number;
  readonly localDate: LocalDate;
  readonly localStart: LocalTime;
};

/**
 * What a series makes at or after `from`, by start. Of a finite series all of it; of an ongoing one what falls within
 * `horizonWeeks`, counted from its own start where that is still ahead. Recurs on the wall clock of the group's zone. A
 * skipped date takes no number, so a series of eight meets eight times; a moved one keeps its number.
 *
 * @example occurrencesOf(schedule, now, 26)[0]?.startsAt // "2026-12-01T18:00:00.000Z"
 */
export function occurrencesOf(schedule: Schedule, from: Instant, horizonWeeks: number): readonly SeriesOccurrence[] {
  const first = instantOf(schedule.firstDate, schedule.localStart, schedule.timeZone);
  const until = addMinutes(first > from ? first : from, horizonWeeks * 7 * 24 * 60);
  const earliest = addDays(localParts(from, schedule.timeZone).date, -1);
  return plannedDates(schedule, lookedAt(schedule, localParts(until, schedule.timeZone).date))
    .map((date, index) => ({ date, number: index + 1 }))
    .filter(({ date }) => date >= earliest || isMoved(schedule, date))
    .map(({ date, number }) => occurrenceOn(schedule, date, number))
    .filter(({ startsAt }) => startsAt >= from && (schedule.sessions !== null || startsAt < until))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

/**
 * The sessions that a group's series makes, as they are first stored: later moves and cancellations are their own, and
 * from then on the stored sessions say when it meets.
 */
export function sessionsOf(group: PublishedGroup, from: Instant, horizonWeeks: number): readonly Session[] {
  const { groupId, schedule } = group;
  return occurrencesOf(schedule, from, horizonWeeks).map((occurrence) => ({
    ...occurrence,
    sessionId: sessionIdOf(groupId, occurrence.number),
    groupId,
    status: "SCHEDULED",
    timeZone: schedule.timeZone,
    rev: 0,
  }));
}

/** How far an ongoing series is looked at: a meeting past the horizon may have been moved to before it. */
function lookedAt({ exceptions }: Schedule, until: LocalDate): LocalDate {
  return exceptions.reduce(
    (latest, each) => (each.action === "move" && each.toDate <= until && each.date > latest ? each.date : latest),
    until,
  );
}

function occurrenceOn(schedule: Schedule, date: LocalDate, number: number): SeriesOccurrence {
  const moved = schedule.exceptions.find((exception) => isMoveOf(exception, date));
  const localDate = moved?.toDate ?? date;
  const localStart = moved?.toStart ?? schedule.localStart;
  const startsAt = instantOf(localDate, localStart, schedule.timeZone);
  return { number, localDate, localStart, startsAt, endsAt: addMinutes(startsAt, schedule.minutes) };
}

/** Of what was meant for long ago only a moved meeting can still be ahead. */
function isMoved({ exceptions }: Schedule, date: LocalDate): boolean {
  return exceptions.some((exception) => isMoveOf(exception, date));
}

function isMoveOf(exception: SeriesException, date: LocalDate): exception is SeriesException & { action: "move" } {
  return exception.action === "move" && exception.date === date;
}
