import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayOf, instantOf, localParts } from "../../lib/time/wall-clock.ts";
import { offsetMinutes } from "../../lib/time/zone-offsets.ts";
import { trials } from "../support/trials.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const FROM = Date.UTC(2026, 0, 1);
const UNTIL = Date.UTC(2028, 0, 1);
const ZONES = Intl.supportedValuesOf("timeZone");

/** An oracle of its own: the offset as the runtime writes it out, "GMT-03:30", where the code reads a clock. */
function writtenOffset(format: Intl.DateTimeFormat, at: number): number {
  const name = format.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? ["", "+", "0", "0"];
  return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
}

type Change = { readonly zone: string; readonly at: number; readonly before: number; readonly after: number };

function changesOf(zone: string): Change[] {
  const format = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  const changes: Change[] = [];
  for (let day = FROM; day < UNTIL; day += DAY) {
    const [before, after] = [writtenOffset(format, day), writtenOffset(format, day + DAY)];
    if (before === after) continue;
    let [low, high] = [day, day + DAY];
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / MINUTE / 2) * MINUTE;
      if (writtenOffset(format, middle) === before) low = middle;
      else high = middle;
    }
    changes.push({ zone, at: high, before, after });
  }
  return changes;
}

const CHANGES = ZONES.flatMap(changesOf);
const wallAt = (at: number, offset: number) => new Date(at + offset * MINUTE).toISOString();
const instantOfWall = (wall: string, zone: string) => instantOf(wall.slice(0, 10), wall.slice(11, 16), zone);

describe("every clock change of every zone in 2026 and 2027", () => {
  test("is found to the millisecond", () => {
    expect(CHANGES.length).toBeGreaterThan(400);
    const wrong = CHANGES.filter(
      ({ zone, at, before, after }) => offsetMinutes(at - 1, zone) !== before || offsetMinutes(at, zone) !== after,
    );
    expect(wrong).toEqual([]);
  });

  test("a wall time that it skips moves later by the length of the gap", () => {
    const gaps = CHANGES.filter(({ before, after }) => after > before);
    expect(gaps.length).toBeGreaterThan(200);
    const wrong = gaps.filter(({ zone, at, before, after }) => {
      const middle = at + Math.floor((after - before) / 2) * MINUTE;
      const instant = instantOfWall(wallAt(middle, before), zone);
      return (
        instant !== new Date(middle).toISOString() ||
        localParts(instant, zone).time !== wallAt(middle, after).slice(11, 16)
      );
    });
    expect(wrong).toEqual([]);
  });

  test("of a wall time that comes twice the first one counts", () => {
    const folds = CHANGES.filter(({ before, after }) => after < before);
    expect(folds.length).toBeGreaterThan(200);
    const wrong = folds.filter(({ zone, at, before, after }) => {
      const first = at - Math.floor((before - after) / 2) * MINUTE;
      return instantOfWall(wallAt(first, before), zone) !== new Date(first).toISOString();
    });
    expect(wrong).toEqual([]);
  });

  test("the wall times either side of it are read by the offset that held", () => {
    const wrong = CHANGES.filter(({ zone, at, before, after }) => {
      const jump = Math.abs(after - before) * MINUTE;
      const [earlier, later] = [at - jump - MINUTE, at + jump + MINUTE];
      return (
        instantOfWall(wallAt(earlier, before), zone) !== new Date(earlier).toISOString() ||
        instantOfWall(wallAt(later, after), zone) !== new Date(later).toISOString()
      );
    });
    expect(wrong).toEqual([]);
  });
});

test("offsets agree with the runtime at any minute of any zone", () => {
  const formats = new Map(
    ZONES.map((zone) => [zone, new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" })]),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: Date.UTC(2020, 0, 1) / MINUTE, max: Date.UTC(2035, 0, 1) / MINUTE }),
      (zone, minute) => {
        const format = formats.get(zone);
        if (format === undefined) throw new Error(`No format for ${zone}.`);
        expect(offsetMinutes(minute * MINUTE, zone)).toBe(writtenOffset(format, minute * MINUTE));
      },
    ),
    { numRuns: trials(3000) },
  );
});

test("a date and time read off a wall lead back to the instant, but for the second pass of a repeated hour", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.integer({ min: FROM / MINUTE, max: UNTIL / MINUTE }), (zone, minute) => {
      const instant = new Date(minute * MINUTE).toISOString();
      const { date, time, minutes } = localParts(instant, zone);
      const back = instantOf(date, time, zone);
      expect(back <= instant).toBe(true);
      expect(localParts(back, zone)).toEqual({ date, day: dayOf(date), time, minutes });
    }),
    { numRuns: trials(2000) },
  );
});

test("a day that a zone left out altogether moves to the next one", () => {
  expect(instantOf("2011-12-30", "10:00", "Pacific/Apia")).toBe("2011-12-30T20:00:00.000Z");
  expect(localParts("2011-12-30T20:00:00.000Z", "Pacific/Apia").date).toBe("2011-12-31");
});

test.each([
  ["2026-11-23", "mon"],
  ["2026-11-29", "sun"],
  ["1969-12-31", "wed"],
])("%s is a %s", (date, day) => {
  expect(dayOf(date)).toBe(day);
});

test("days are counted on the calendar, across months and leap days", () => {
  expect(addDays("2028-02-28", 2)).toBe("2028-03-01");
  expect(addDays("2026-01-03", -7)).toBe("2025-12-27");
});
