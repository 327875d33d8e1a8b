import { expect, test } from "vitest";
import { wallClockText } from "../../lib/time/wall-clock-text.ts";

test.each([
  ["2026-09-08T17:00:00.000Z", "Europe/Madrid", "2026-09-08T19:00"],
  ["2026-09-08T17:00:59.999Z", "UTC", "2026-09-08T17:00"],
  ["2026-01-01T00:00:00Z", "Asia/Kathmandu", "2026-01-01T05:45"],
  ["2026-12-31T12:00:00.000Z", "Pacific/Kiritimati", "2027-01-01T02:00"],
  ["2026-10-25T00:30:00.000Z", "Europe/London", "2026-10-25T01:30"],
  ["2026-10-25T01:30:00.000Z", "Europe/London", "2026-10-25T01:30"],
])("%s in %s is %s on the wall", (instant, zone, expected) => {
  expect(wallClockText(instant, zone)).toBe(expected);
});
