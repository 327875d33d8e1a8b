import { describe, expect, it } from "vitest";
import { nextNightly, walkTo } from "../../lib/runtime/local/calendar-walk.ts";
import { movableClock } from "../../lib/runtime/local/movable-clock.ts";
import type { Instant } from "../../lib/time/instant.ts";
import { arrivalRecord } from "../support/records.ts";

/** A ledger of due times alone: a sweep takes everything that is due, except what is stuck. */
function rehearse(start: Instant, due: readonly Instant[], stuck: readonly Instant[] = []) {
  const clock = movableClock(start);
  let waiting = [...due];
  const diary: string[] = [];
  const work = {
    drain: async () => {},
    planNight: async () => void diary.push(`plan ${clock.now().slice(0, 16)}`),
    sweep: async () => {
      const sent = waiting.filter((at) => at <= clock.now() && !stuck.includes(at));
      waiting = waiting.filter((at) => !sent.includes(at));
      if (sent.length > 0) diary.push(`send ${clock.now().slice(0, 16)}`);
    },
  };
  const store = { dueJobs: async () => [], arrivals: async () => [], nextDueAt: async () => waiting.toSorted()[0] };
  return { diary, clock, parts: { clock, store, work } };
}

describe("walking through time", () => {
  it("stops at every due message and every night, in order, and ends where it was told", async () => {
    const { diary, clock, parts } = rehearse("2026-09-01T09:00:00.000Z", [
      "2026-09-02T18:00:00.000Z",
      "2026-09-01T09:00:00.000Z",
      "2026-09-09T00:00:00.000Z",
    ]);
    await walkTo("2026-09-03T12:00:00.000Z", parts);
    expect(diary).toEqual([
      "send 2026-09-01T09:00",
      "plan 2026-09-02T02:00",
      "send 2026-09-02T18:00",
      "plan 2026-09-03T02:00",
    ]);
    expect(clock.now()).toBe("2026-09-03T12:00:00.000Z");
  });

  it("plans less often when asked to, at the last of so many nights", async () => {
    const { diary, parts } = rehearse("2026-09-01T09:00:00.000Z", []);
    await walkTo("2026-09-16T00:00:00.000Z", parts, 7);
    expect(diary).toEqual(["plan 2026-09-08T02:00", "plan 2026-09-15T02:00"]);
  });

  it("goes on, a minute at a time, past a message that will not go out", async () => {
    const late = "2026-09-01T09:00:00.000Z";
    const { diary, clock, parts } = rehearse(late, [late, "2026-09-01T09:10:30.000Z"], [late]);
    await walkTo("2026-09-01T09:12:00.000Z", parts);
    expect(diary).toEqual(["send 2026-09-01T09:11"]);
    expect(clock.now()).toBe("2026-09-01T09:12:00.000Z");
  });

  it("comes to an arrival that was asked for again as it was dealt with, as a sweep of each minute does", async () => {
    const { diary, clock, parts } = rehearse("2026-09-01T09:00:00.000Z", ["2026-09-01T18:00:00.000Z"]);
    let waiting = [arrivalRecord()];
    const sweep = async () => {
      await parts.work.sweep();
      if (waiting.some(({ dueAt }) => Date.parse(dueAt) <= Date.parse(clock.now()))) {
        waiting = [];
        diary.push(`deal ${clock.now().slice(0, 16)}`);
      }
    };
    const store = { ...parts.store, arrivals: async () => waiting };
    await walkTo("2026-09-01T20:00:00.000Z", { ...parts, store, work: { ...parts.work, sweep } });
    expect(diary).toEqual(["deal 2026-09-01T09:02", "send 2026-09-01T18:00"]);
  });

  it("never goes back", async () => {
    const { clock, parts } = rehearse("2026-09-01T09:00:00.000Z", []);
    await walkTo("2026-08-01T00:00:00.000Z", parts);
    expect(clock.now()).toBe("2026-09-01T09:00:00.000Z");
  });

  it.each([
    ["2026-09-01T01:59:59.999Z", "2026-09-01T02:00:00.000Z"],
    ["2026-09-01T02:00:00.000Z", "2026-09-02T02:00:00.000Z"],
    ["2026-12-31T23:00:00.000Z", "2027-01-01T02:00:00.000Z"],
  ])("after %s the planner runs at %s", (now, next) => {
    expect(nextNightly(now)).toBe(next);
  });
});
