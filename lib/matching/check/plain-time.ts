import type { AvailableSpan } from "../../domain/intake/availability.ts";
import type { Candidate, MatchGroup, Occurrence } from "../../domain/runs/match-input.ts";
import type { Instant } from "../../time/instant.ts";
import { DAYS } from "../../time/local-date-time.ts";
import type { TimeZone } from "../../time/time-zone.ts";
import { offsetMinutes } from "../../time/zone-offsets.ts";

// Written apart from `slots/` and from what makes a snapshot, on purpose: the checker must not repeat their mistakes.

const MINUTE = 60_000;
const QUARTER = 15;

type Level = AvailableSpan["level"] | "none";

/** What the group's calendar still has, whatever the snapshot made of it. */
export function storedAhead({ sessions }: MatchGroup, now: Instant): readonly Occurrence[] {
  return sessions.filter((session) => session.status !== "CANCELLED" && Date.parse(session.startsAt) > Date.parse(now));
}

/** Every meeting, minute by minute, lies within what the person is available for. */
export function canAttendAll(candidate: Candidate, group: MatchGroup, now: Instant): boolean {
  return storedAhead(group, now).every((occurrence) =>
    samples(occurrence).every((at) => levelAt(candidate, at) !== "none"),
  );
}

/** The share of all meeting time that is in good hours. */
export function goodShare(candidate: Candidate, group: MatchGroup, now: Instant): number {
  let [good, total] = [0, 0];
  for (const occurrence of storedAhead(group, now)) {
    const step = stepOf(occurrence);
    for (const at of samples(occurrence)) {
      total += step;
      if (levelAt(candidate, at) === "good") good += step;
    }
  }
  return total === 0 ? 0 : good / total;
}

/** Moments so close that each stands for all the time up to the next: nothing begins or ends between two of them. */
function samples(occurrence: Occurrence): readonly number[] {
  const [start, end] = [Date.parse(occurrence.startsAt), Date.parse(occurrence.endsAt)];
  const step = stepOf(occurrence) * MINUTE;
  return Array.from({ length: Math.ceil((end - start) / step) }, (_, k) => start + k * step);
}

/** Minutes: spans begin and end on half hours, zones are quarters of an hour apart. */
function stepOf({ startsAt, endsAt }: Occurrence): number {
  return commonDivisor(commonDivisor(QUARTER, Date.parse(startsAt) / MINUTE), Date.parse(endsAt) / MINUTE);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function levelAt({ answers }: Candidate, at: number): Level {
  const wall = wallClock(at, answers.timeZone);
  let level: Level = "none";
  for (const span of answers.availability) {
    if (span.day !== wall.day || minutesOf(span.from) > wall.minutes || minutesOf(span.to) <= wall.minutes) continue;
    if (level !== "good") level = span.level;
  }
  return level;
}

function wallClock(at: number, zone: TimeZone): { readonly day: string | undefined; readonly minutes: number } {
  const wall = new Date(at + offsetMinutes(at, zone) * MINUTE);
  return { day: DAYS[(wall.getUTCDay() + 6) % 7], minutes: wall.getUTCHours() * 60 + wall.getUTCMinutes() };
}

function minutesOf(time: string): number {
  const [hours = "0", minutes = "0"] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}
