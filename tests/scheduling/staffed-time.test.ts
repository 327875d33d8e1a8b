import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Staffed, StaffedHours } from "../../lib/domain/staffed-hours.ts";
import { endOfStaffedDay, isStaffed, nextStaffedStart } from "../../lib/scheduling/staffed-time.ts";
import { DAYS } from "../../lib/time/local-date-time.ts";
import { localParts } from "../../lib/time/wall-clock.ts";

type Weekly = StaffedHours["weekly"];
const staffed = (weekly: Weekly, closed: string[] = [], timeZone = "Europe/London"): Staffed => ({
  staffedHours: { weekly, closed },
  timeZone,
});

const WITH_BREAK = staffed([
  { days: ["thu", "fri"], from: "09:00", until: "12:00" },
  { days: ["thu"], from: "13:00", until: "17:00" },
]);

/** 22 October 2026 is a Thursday, on which London is an hour ahead of UTC; the clocks go back on Sunday the 25th. */
describe("staffed time, with a break on Thursdays and Friday mornings", () => {
  it.each([
    ["as the shift begins", "2026-10-22T08:00:00.000Z", true, "2026-10-22T08:00:00.000Z", "2026-10-22T16:00:00.000Z"],
    ["just before", "2026-10-22T07:59:59.000Z", false, "2026-10-22T08:00:00.000Z", "2026-10-22T16:00:00.000Z"],
    ["in the break", "2026-10-22T11:30:00.000Z", false, "2026-10-22T12:00:00.000Z", "2026-10-22T16:00:00.000Z"],
    ["as the day ends", "2026-10-22T16:00:00.000Z", false, "2026-10-23T08:00:00.000Z", "2026-10-23T11:00:00.000Z"],
    ["on Friday at noon", "2026-10-23T11:00:00.000Z", false, "2026-10-29T09:00:00.000Z", "2026-10-29T17:00:00.000Z"],
  ])("%s", (_when, at, there, start, end) => {
    expect([isStaffed(at, WITH_BREAK), nextStaffedStart(at, WITH_BREAK), endOfStaffedDay(at, WITH_BREAK)]).toEqual([
      there,
      start,
      end,
    ]);
  });
});

describe("staffed time", () => {
  const monday = [{ days: ["mon"], from: "09:00", until: "17:00" }] satisfies Weekly;

  it("goes past closed days, however many follow on each other", () => {
    const closed = ["2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16"];
    expect(nextStaffedStart("2026-10-22T12:00:00.000Z", staffed(monday, closed))).toBe("2026-11-23T09:00:00.000Z");
    expect(isStaffed("2026-10-26T12:00:00.000Z", staffed(monday, closed))).toBe(false);
  });

  it("ends a day at midnight, when the shift goes on until then", () => {
    const night = staffed([
      { days: ["fri"], from: "20:00", until: "24:00" },
      { days: ["sat"], from: "00:00", until: "04:00" },
    ]);
    expect(endOfStaffedDay("2026-11-06T21:00:00.000Z", night)).toBe("2026-11-07T00:00:00.000Z");
    expect(isStaffed("2026-11-07T00:00:00.000Z", night)).toBe(true);
    expect(endOfStaffedDay("2026-11-07T00:00:00.000Z", night)).toBe("2026-11-07T04:00:00.000Z");
  });

  it("leaves out a shift that the clock skips, and finds the next", () => {
    const early = staffed([{ days: ["sun"], from: "01:00", until: "02:00" }]);
    // On 29 March 2026 London's clock goes from 01:00 to 02:00.
    expect(nextStaffedStart("2026-03-28T12:00:00.000Z", early)).toBe("2026-04-05T00:00:00.000Z");
  });

  it("counts shifts that overlap once", () => {
    const overlapping = staffed([
      { days: ["mon"], from: "09:00", until: "13:00" },
      { days: ["mon", "tue"], from: "12:00", until: "17:00" },
    ]);
    expect(endOfStaffedDay("2026-11-02T09:30:00.000Z", overlapping)).toBe("2026-11-02T17:00:00.000Z");
    expect(isStaffed("2026-11-02T12:30:00.000Z", overlapping)).toBe(true);
  });
});

const time = fc.integer({ min: 0, max: 95 }).map((quarter) => clock(quarter));
const shift = fc
  .tuple(fc.subarray([...DAYS], { minLength: 1 }), fc.uniqueArray(time, { minLength: 2, maxLength: 2 }), fc.boolean())
  .map(([days, times, toMidnight]) => {
    const [from = "00:00", until = "24:00"] = times.toSorted();
    return { days, from, until: toMidnight ? "24:00" : until };
  });
const day = fc.integer({ min: 0, max: 60 }).map((days) => new Date(Date.UTC(2026, 9, 1 + days)).toISOString());
const organisation = fc.record({
  staffedHours: fc.record({
    weekly: fc.array(shift, { minLength: 1, maxLength: 4 }),
    closed: fc.array(
      day.map((at) => at.slice(0, 10)),
      { maxLength: 30 },
    ),
  }),
  timeZone: fc.constantFrom("Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "America/Havana"),
});
const instant = fc.integer({ min: 0, max: 90 * 24 * 60 }).map((minutes) => at(minutes));

function clock(quarter: number): string {
  return `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`;
}

function at(minutes: number): string {
  return new Date(Date.UTC(2026, 9, 1) + minutes * 60_000).toISOString();
}

/** Written again, without the code above: by the clock on the wall alone. */
function plainly(at: string, { staffedHours: { weekly, closed }, timeZone }: Staffed): boolean {
  const { date, day, time } = localParts(at, timeZone);
  return !closed.includes(date) && weekly.some((one) => one.days.includes(day) && one.from <= time && time < one.until);
}

describe("whatever the hours, closed days, zone and instant", () => {
  it("what the settings let through are hours that these hold for", () => {
    fc.assert(fc.property(organisation, ({ staffedHours }) => StaffedHours.safeParse(staffedHours).success));
  });

  it("somebody is there when the clock on the wall says so, but in an hour that comes twice", () => {
    fc.assert(
      fc.property(organisation, instant, (own, at) => {
        const { date } = localParts(at, own.timeZone);
        const isChange = ["2026-10-25", "2026-11-01"].includes(date);
        return isChange || isStaffed(at, own) === plainly(at, own);
      }),
    );
  });

  it("the next start is now or ahead, somebody is there then, and nobody in between", () => {
    fc.assert(
      fc.property(organisation, instant, fc.double({ min: 0, max: 1, noNaN: true }), (own, at, share) => {
        const start = nextStaffedStart(at, own);
        const between = new Date(Date.parse(at) + share * (Date.parse(start) - Date.parse(at))).toISOString();
        return start >= at && isStaffed(start, own) && (between === start || !isStaffed(between, own));
      }),
    );
  });

  it("a staffed day ends ahead, as a shift on an open day does, and each day further later", () => {
    fc.assert(
      fc.property(organisation, instant, fc.integer({ min: 0, max: 3 }), (own, at, daysAfter) => {
        const end = endOfStaffedDay(at, own, daysAfter);
        const last = new Date(Date.parse(end) - 1).toISOString();
        const { date } = localParts(last, own.timeZone);
        const later = daysAfter === 0 || end > endOfStaffedDay(at, own, daysAfter - 1);
        return end > at && later && isStaffed(last, own) && !own.staffedHours.closed.includes(date);
      }),
    );
  });
});
