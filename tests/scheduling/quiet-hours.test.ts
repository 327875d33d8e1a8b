import fc from "fast-check";
import { expect, test } from "vitest";
import { Cadence } from "../../lib/domain/settings.ts";
import { beforeQuietHours, isQuiet } from "../../lib/scheduling/quiet-hours.ts";
import { instantOf, localParts } from "../../lib/time/wall-clock.ts";
import { trials } from "../support/trials.ts";

const QUIET = Cadence.parse({});
const ZONES = Intl.supportedValuesOf("timeZone");

test.each([
  ["20:59", "2026-12-01", "20:59"],
  ["21:00", "2026-12-01", "20:30"],
  ["23:30", "2026-12-01", "20:30"],
  ["00:15", "2026-11-30", "20:30"],
  ["07:59", "2026-11-30", "20:30"],
  ["08:00", "2026-12-01", "08:00"],
])("what is due at %s on 1 December is sent on %s at %s", (due, date, time) => {
  const moved = beforeQuietHours(instantOf("2026-12-01", due, "Asia/Kolkata"), "Asia/Kolkata", QUIET);
  expect(localParts(moved, "Asia/Kolkata")).toMatchObject({ date, time });
});

test("quiet hours within one day are understood too", () => {
  const siesta = { quietFrom: "13:00", quietUntil: "16:00" };
  expect(isQuiet("2026-12-01T15:59:00.000Z", "UTC", siesta)).toBe(true);
  expect(isQuiet("2026-12-01T16:00:00.000Z", "UTC", siesta)).toBe(false);
  expect(beforeQuietHours("2026-12-01T15:00:00.000Z", "UTC", siesta)).toBe("2026-12-01T12:30:00.000Z");
});

test("in every zone, at every minute of two years, a message moves earlier, never later, out of quiet hours", () => {
  const from = Date.UTC(2026, 0, 1) / 60_000;
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.integer({ min: from, max: from + 2 * 365 * 1440 }), (zone, minute) => {
      const due = new Date(minute * 60_000).toISOString();
      const moved = beforeQuietHours(due, zone, QUIET);
      expect(moved <= due).toBe(true);
      expect(isQuiet(moved, zone, QUIET)).toBe(false);
      if (!isQuiet(due, zone, QUIET)) expect(moved).toBe(due);
    }),
    { numRuns: trials(3000) },
  );
});
