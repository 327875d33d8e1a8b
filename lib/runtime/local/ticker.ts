import type { Clock } from "../../use-cases/ports.ts";
import { nextNightly } from "./calendar-walk.ts";
import type { LocalWork } from "./local-work.ts";

export type Ticker = {
  /** From now on every so many seconds; 0 stops it. */
  readonly keepTicking: (seconds: number) => void;
  readonly stop: () => Promise<void>;
};

/** The Scheduler's part: a sweep at every tick, the planner at the first one and after each 02:00 UTC. */
export function ticker(clock: Clock, work: Pick<LocalWork, "sweep" | "planNight">): Ticker {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let plannedUntil = "";
  const tick = async () => {
    const isNight = plannedUntil <= clock.now();
    if (isNight) plannedUntil = nextNightly(clock.now());
    // A night that fails keeps nothing else from being swept, as the Scheduler starts each by itself.
    await Promise.allSettled(isNight ? [work.planNight()] : []);
    await work.sweep();
  };
  const start = () => {
    // The handlers log their failures; the next tick tries again, as the Scheduler's would.
    running ??= tick()
      .catch(() => {})
      .finally(() => {
        running = undefined;
      });
  };
  const keepTicking = (seconds: number) => {
    clearInterval(timer);
    if (seconds === 0) return;
    timer = setInterval(start, seconds * 1000);
    start();
  };
  return {
    keepTicking,
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
