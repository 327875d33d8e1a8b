import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { movableClock } from "../../lib/runtime/local/movable-clock.ts";
import { ticker } from "../../lib/runtime/local/ticker.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function rehearse() {
  const diary: string[] = [];
  const clock = movableClock("2026-09-01T09:00:00.000Z");
  const work = {
    sweep: async () => void diary.push("sweep"),
    planNight: async () => void diary.push("plan"),
  };
  return { diary, clock, work };
}

describe("the local tick", () => {
  it("plans at once and after each 02:00 UTC, and sweeps every time", async () => {
    const { diary, clock, work } = rehearse();
    const { keepTicking, stop } = ticker(clock, work);
    keepTicking(60);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(diary).toEqual(["plan", "sweep", "sweep"]);
    clock.moveTo("2026-09-02T02:00:00.000Z");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(diary.slice(3)).toEqual(["plan", "sweep"]);
    await stop();
  });

  it("goes on after a failure, and does not begin while the last one is at work", async () => {
    const { diary, clock, work } = rehearse();
    const slow = new Promise<void>((resolve) => setTimeout(resolve, 150_000));
    const sweep = async () => {
      diary.push("sweep");
      if (diary.length === 2) throw new Error("table lost");
      await slow;
    };
    const { keepTicking, stop } = ticker(clock, { ...work, sweep });
    keepTicking(60);
    await vi.advanceTimersByTimeAsync(180_000);
    expect(diary).toEqual(["plan", "sweep", "sweep", "sweep"]);
    await stop();
  });

  it("sweeps though the night failed", async () => {
    const { diary, clock, work } = rehearse();
    const planNight = async () => {
      diary.push("plan");
      throw new Error("table lost");
    };
    const { keepTicking, stop } = ticker(clock, { ...work, planNight });
    keepTicking(60);
    await vi.advanceTimersByTimeAsync(0);
    expect(diary).toEqual(["plan", "sweep"]);
    await stop();
  });

  it("stops when told to", async () => {
    const { diary, clock, work } = rehearse();
    const { keepTicking, stop } = ticker(clock, work);
    keepTicking(60);
    await stop();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(diary).toEqual(["plan", "sweep"]);
  });
});
