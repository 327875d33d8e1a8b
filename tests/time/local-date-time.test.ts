import { describe, expect, it } from "vitest";
import { addDays, dayOf, LocalDate, LocalTime } from "../../lib/time/local-date-time.ts";

describe("a date", () => {
  it("must exist", () => {
    expect(LocalDate.safeParse("2028-02-29").success).toBe(true);
    expect(LocalDate.safeParse("2026-02-29").success).toBe(false);
  });
});

describe("a time", () => {
  it.each(["00:00", "09:30", "23:59"])("may be %s", (time) => {
    expect(LocalTime.parse(time)).toBe(time);
  });

  it.each(["24:00", "9:30", "18:60", "18:30:00", ""])("may not be %j", (time) => {
    expect(LocalTime.safeParse(time).success).toBe(false);
  });
});

it.each([
  ["2026-11-23", "mon"],
  ["2026-11-29", "sun"],
  ["1969-12-31", "wed"],
])("%s is a %s", (date, day) => {
  expect(dayOf(date)).toBe(day);
});

it("days are counted on the calendar, across months and leap days", () => {
  expect(addDays("2028-02-28", 2)).toBe("2028-03-01");
  expect(addDays("2026-01-03", -7)).toBe("2025-12-27");
});
