import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AvailableSpan } from "../../lib/domain/intake/availability.ts";
import { canAttendAll, goodShare } from "../../lib/matching/check/plain-time.ts";
import { cellsMissing, firstMisfit } from "../../lib/matching/slots/misfit.ts";
import { goodMinutes, patternOf, suits } from "../../lib/matching/slots/pattern.ts";
import { spansOf } from "../../lib/matching/slots/spans.ts";
import { weekOf } from "../../lib/matching/slots/week.ts";
import { occurrencesOf } from "../../lib/scheduling/series.ts";
import { localParts } from "../../lib/time/wall-clock.ts";
import { SAMPLE_NOW } from "../support/samples.ts";
import { candidateOf, matchGroupOf } from "./samples.ts";

const NOW = "2026-09-01T00:00:00.000Z";

const series = (timeZone: string, localStart: string, firstDate: string, sessions: number, minutes = 90) =>
  occurrencesOf({ firstDate, localStart, timeZone, everyWeeks: 1, sessions, minutes, exceptions: [] }, NOW, 26);

type ClockCase = {
  readonly what: string;
  readonly zone: string;
  readonly free: readonly AvailableSpan[];
  readonly group: ReturnType<typeof series>;
  /** The first meeting that does not fit, on the person's clock. */
  readonly fails: string | undefined;
};

const span = (day: AvailableSpan["day"], from: string, to: string): AvailableSpan => ({ day, from, to, level: "good" });

const CLOCK_CASES: readonly ClockCase[] = [
  // Europe falls back on 25 October 2026, North America on 1 November, the south goes forward on 4 October.
  {
    what: "Madrid 18:00 in New York, free at 12:00 only",
    zone: "America/New_York",
    free: [span("tue", "12:00", "13:30")],
    group: series("Europe/Madrid", "18:00", "2026-10-06", 4),
    fails: "2026-10-27T13:00",
  },
  {
    what: "the same, free at both hours",
    zone: "America/New_York",
    free: [span("tue", "12:00", "14:30")],
    group: series("Europe/Madrid", "18:00", "2026-10-06", 8),
    fails: undefined,
  },
  {
    what: "the same, from November on",
    zone: "America/New_York",
    free: [span("tue", "12:00", "13:30")],
    group: series("Europe/Madrid", "18:00", "2026-11-03", 8),
    fails: undefined,
  },
  {
    what: "London 18:00 in Kolkata, which has no clock change",
    zone: "Asia/Kolkata",
    free: [span("tue", "22:30", "24:00")],
    group: series("Europe/London", "18:00", "2026-10-13", 4),
    fails: "2026-10-27T23:30",
  },
  {
    what: "London 09:00 in Sydney, both clocks changing",
    zone: "Australia/Sydney",
    free: [span("tue", "18:00", "19:30")],
    group: series("Europe/London", "09:00", "2026-09-22", 6),
    fails: "2026-10-06T19:00",
  },
  {
    what: "Sydney 19:00 in London, at breakfast",
    zone: "Europe/London",
    free: [span("tue", "08:00", "11:30")],
    group: series("Australia/Sydney", "19:00", "2026-09-22", 8),
    fails: undefined,
  },
  {
    what: "a meeting that runs past midnight",
    zone: "Europe/Madrid",
    free: [span("tue", "23:00", "24:00"), span("wed", "00:00", "00:30")],
    group: series("Europe/London", "22:00", "2026-09-15", 3),
    fails: undefined,
  },
  {
    what: "the same without the next day",
    zone: "Europe/Madrid",
    free: [span("tue", "23:00", "24:00")],
    group: series("Europe/London", "22:00", "2026-09-15", 3),
    fails: "2026-09-15T23:00",
  },
  {
    what: "Sunday night into Monday",
    zone: "Europe/London",
    free: [span("sun", "23:00", "24:00"), span("mon", "00:00", "00:30")],
    group: series("Europe/London", "23:00", "2026-09-20", 3),
    fails: undefined,
  },
  {
    what: "a zone of three quarters of an hour",
    zone: "Asia/Kathmandu",
    free: [span("tue", "22:30", "24:00")],
    group: series("Europe/London", "18:00", "2026-09-15", 2, 60),
    fails: undefined,
  },
  {
    what: "a start at a quarter past",
    zone: "Europe/London",
    free: [span("tue", "18:00", "19:30")],
    group: series("Europe/London", "18:15", "2026-09-15", 2),
    fails: "2026-09-15T18:15",
  },
  {
    what: "a zone that changes by half an hour",
    zone: "Australia/Lord_Howe",
    free: [span("tue", "18:30", "20:00")],
    group: series("Australia/Sydney", "18:00", "2026-09-22", 4),
    fails: "2026-10-06T18:00",
  },
  {
    what: "a meeting during which the clock goes back",
    zone: "Europe/London",
    free: [span("sun", "00:00", "03:00")],
    group: series("UTC", "00:00", "2026-10-25", 1, 240),
    fails: "2026-10-25T01:00",
  },
  {
    what: "the same, an hour of it counted twice",
    zone: "Europe/London",
    free: [span("sun", "01:00", "04:00")],
    group: series("UTC", "00:00", "2026-10-25", 1, 240),
    fails: undefined,
  },
];

describe("a slot fits only when every meeting does", () => {
  test.each(CLOCK_CASES)("$what", ({ zone, free, group, fails }) => {
    const week = weekOf(free);
    const misfit = firstMisfit(week, group, zone);
    const at = misfit && localParts(misfit.occurrence.startsAt, zone);
    expect(at && `${at.date}T${at.time}`).toBe(fails);
    expect(suits(week, patternOf(group, zone))).toBe(fails === undefined);
    const candidate = candidateOf(1, { timeZone: zone, availability: [...free] });
    expect(canAttendAll(candidate, matchGroupOf(1, {}, { occurrences: group }), SAMPLE_NOW)).toBe(fails === undefined);
  });

  test("what is missing is said in the person's own hours", () => {
    const group = series("Europe/Madrid", "18:00", "2026-10-06", 4);
    const missing = cellsMissing(weekOf([span("tue", "12:00", "13:30")]), group, "America/New_York");
    expect(spansOf(missing)).toEqual([{ day: "tue", from: "13:30", to: "14:30" }]);
  });

  test("spans break at midnight and where the missing time does", () => {
    expect(spansOf([46, 47, 48, 50])).toEqual([
      { day: "mon", from: "23:00", to: "24:00" },
      { day: "tue", from: "00:00", to: "00:30" },
      { day: "tue", from: "01:00", to: "01:30" },
    ]);
  });
});

test("where spans overlap, good counts before possible", () => {
  const week = weekOf([
    { day: "mon", from: "00:00", to: "01:00", level: "good" },
    { day: "mon", from: "00:30", to: "01:30", level: "possible" },
  ]);
  expect([...week.subarray(0, 4)]).toEqual([2, 2, 1, 0]);
});

const zones = ["Europe/London", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu", "America/New_York", "UTC"];
const halfHour = fc
  .integer({ min: 0, max: 47 })
  .map((n) => `${String(Math.floor(n / 2)).padStart(2, "0")}:${n % 2 === 0 ? "00" : "30"}`);

test("masks agree with a reading minute by minute, in every zone", () => {
  const spans = fc.array(
    fc
      .tuple(fc.constantFrom("mon", "tue", "wed", "sun"), halfHour, halfHour, fc.constantFrom("good", "possible"))
      .filter(([, from, to]) => from !== to)
      .map(([day, a, b, level]) => ({ day, from: a < b ? a : b, to: a < b ? b : a, level }) as AvailableSpan),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(
      ...([fc.constantFrom(...zones), fc.constantFrom(...zones), spans] as const),
      fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom("00", "10", "15", "30", "45")),
      fc.constantFrom(30, 50, 90, 240),
      // Sundays too: that is when clocks change, and a meeting may lie across it.
      fc.constantFrom("2026-09-22", "2026-09-20"),
      (mine, theirs, availability, [hour, minute], minutes, firstDate) => {
        const start = `${String(hour).padStart(2, "0")}:${minute}`;
        const group = series(theirs, start, firstDate, 9, minutes);
        const candidate = candidateOf(1, { timeZone: mine, availability });
        const matchGroup = matchGroupOf(1, {}, { occurrences: group });
        const week = weekOf(availability);
        const pattern = patternOf(group, mine);
        expect(suits(week, pattern)).toBe(canAttendAll(candidate, matchGroup, SAMPLE_NOW));
        expect(goodMinutes(week, pattern) / pattern.totalMinutes).toBeCloseTo(
          goodShare(candidate, matchGroup, SAMPLE_NOW),
          12,
        );
      },
    ),
    { seed: 2026 },
  );
});
