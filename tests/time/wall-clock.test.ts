import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf } from "../../lib/time/local-date-time.ts";
import { instantOf, localParts } from "../../lib/time/wall-clock.ts";
import { offsetMinutes } from "../../lib/time/zone-offsets.ts";
import { trials } from "../support/trials.ts";
import { offsetAt } from "./temporal.ts";

const MINUTE = 60_000;
const ZONES = Intl.supportedValuesOf("timeZone");

const anyZone = fc.constantFrom(...ZONES);
const anyMinute = (from: number, until: number) =>
  fc.integer({ min: Date.UTC(from, 0, 1) / MINUTE, max: Date.UTC(until, 0, 1) / MINUTE });

describe("a wall time that a clock change skips moves later by the length of the gap", () => {
  test.each([
    ["2026-03-29", "01:30", "Europe/London", "2026-03-29T01:30:00.000Z", "02:30"],
    ["2026-10-04", "02:10", "Australia/Lord_Howe", "2026-10-03T15:40:00.000Z", "02:40"],
    ["2026-04-24", "00:00", "Africa/Cairo", "2026-04-23T22:00:00.000Z", "01:00"],
  ])("%s %s in %s", (date, time, zone, instant, shown) => {
    expect(instantOf(date, time, zone)).toBe(instant);
    expect(localParts(instant, zone)).toMatchObject({ date, time: shown });
  });

  test("to the next day, when the zone left out a whole one", () => {
    expect(instantOf("2011-12-30", "10:00", "Pacific/Apia")).toBe("2011-12-30T20:00:00.000Z");
    expect(localParts("2011-12-30T20:00:00.000Z", "Pacific/Apia").date).toBe("2011-12-31");
  });
});

describe("of a wall time that comes twice the first one counts", () => {
  test.each([
    ["2026-10-25", "01:30", "Europe/London", "2026-10-25T00:30:00.000Z"],
    ["2026-04-05", "01:40", "Australia/Lord_Howe", "2026-04-04T14:40:00.000Z"],
    ["2026-11-01", "01:00", "America/New_York", "2026-11-01T05:00:00.000Z"],
  ])("%s %s in %s", (date, time, zone, instant) => {
    expect(instantOf(date, time, zone)).toBe(instant);
  });
});

test("offsets are Temporal's at any minute of any zone", () => {
  fc.assert(
    fc.property(anyZone, anyMinute(2020, 2035), (zone, minute) => {
      expect(offsetMinutes(minute * MINUTE, zone)).toBe(offsetAt(minute * MINUTE, zone));
    }),
    { numRuns: trials(300) },
  );
});

test("a date and time read off a wall lead back to the instant, but for the second pass of a repeated hour", () => {
  fc.assert(
    fc.property(anyZone, anyMinute(2026, 2028), (zone, minute) => {
      const instant = new Date(minute * MINUTE).toISOString();
      const { date, time, minutes } = localParts(instant, zone);
      const back = instantOf(date, time, zone);
      expect(back <= instant).toBe(true);
      expect(localParts(back, zone)).toEqual({ date, day: dayOf(date), time, minutes });
    }),
    { numRuns: trials(300) },
  );
});
