import { describe, expect, test } from "vitest";
import { Schedule } from "../../lib/domain/groups/group.ts";
import { occurrencesOf } from "../../lib/scheduling/series.ts";
import { localParts } from "../../lib/time/wall-clock.ts";

const NOW = "2026-10-01T00:00:00.000Z";

function scheduleOf(overrides: Partial<Parameters<typeof Schedule.parse>[0] & object> = {}): Schedule {
  const base = { firstDate: "2026-10-13", localStart: "18:00", timeZone: "Europe/Madrid", sessions: 4 };
  return Schedule.parse({ ...base, ...overrides });
}

describe("a finite series", () => {
  test("keeps its wall-clock time across a clock change", () => {
    const occurrences = occurrencesOf(scheduleOf(), NOW, 1);
    expect(occurrences.map(({ startsAt }) => startsAt)).toEqual([
      "2026-10-13T16:00:00.000Z",
      "2026-10-20T16:00:00.000Z",
      "2026-10-27T17:00:00.000Z",
      "2026-11-03T17:00:00.000Z",
    ]);
    expect(occurrences.every(({ startsAt }) => localParts(startsAt, "Europe/Madrid").time === "18:00")).toBe(true);
  });

  test("has all of its remaining meetings, whatever the horizon, and ends them after so many minutes", () => {
    const occurrences = occurrencesOf(scheduleOf({ sessions: 30, minutes: 75 }), NOW, 1);
    expect(occurrences).toHaveLength(30);
    expect(occurrences[0]?.endsAt).toBe("2026-10-13T17:15:00.000Z");
  });

  test("still meets as often as it says when a date is skipped", () => {
    const schedule = scheduleOf({ exceptions: [{ date: "2026-10-20", action: "skip" }] });
    expect(occurrencesOf(schedule, NOW, 1).map(({ number, localDate }) => [number, localDate])).toEqual([
      [1, "2026-10-13"],
      [2, "2026-10-27"],
      [3, "2026-11-03"],
      [4, "2026-11-10"],
    ]);
  });

  test("keeps the number of a moved meeting, and lists by start", () => {
    const move = { date: "2026-10-20", action: "move", toDate: "2026-10-29", toStart: "09:30" };
    const occurrences = occurrencesOf(scheduleOf({ exceptions: [move] }), NOW, 1);
    expect(occurrences.map(({ number }) => number)).toEqual([1, 3, 2, 4]);
    expect(occurrences[2]).toMatchObject({
      localDate: "2026-10-29",
      localStart: "09:30",
      startsAt: "2026-10-29T08:30:00.000Z",
    });
  });

  test("leaves out what has begun, and numbers the rest as before", () => {
    const occurrences = occurrencesOf(scheduleOf(), "2026-10-20T16:00:00.001Z", 1);
    expect(occurrences.map(({ number }) => number)).toEqual([3, 4]);
  });

  test("meets every other week when it says so", () => {
    const dates = occurrencesOf(scheduleOf({ everyWeeks: 2, sessions: 3 }), NOW, 1).map(({ localDate }) => localDate);
    expect(dates).toEqual(["2026-10-13", "2026-10-27", "2026-11-10"]);
  });
});

describe("an ongoing series", () => {
  test("goes on to the horizon", () => {
    const occurrences = occurrencesOf(scheduleOf({ sessions: null }), "2026-10-13T16:00:00.000Z", 26);
    expect(occurrences).toHaveLength(26);
    expect(occurrences.at(-1)?.number).toBe(26);
  });

  test("counts on from its first date however long ago that was", () => {
    const [next] = occurrencesOf(scheduleOf({ sessions: null, firstDate: "2024-10-15" }), NOW, 2);
    expect(next).toMatchObject({ number: 104, localDate: "2026-10-06" });
  });

  test("has a meeting that was moved into the horizon from beyond it", () => {
    const move = { date: "2026-11-03", action: "move", toDate: "2026-10-22", toStart: "18:00" };
    const occurrences = occurrencesOf(scheduleOf({ sessions: null, exceptions: [move] }), NOW, 4);
    expect(occurrences.map(({ number }) => number)).toEqual([1, 2, 4, 3]);
  });
});
