import { addMinutes, type Instant } from "../../time/instant.ts";
import { addDays } from "../../time/local-date-time.ts";
import { instantOf } from "../../time/wall-clock.ts";
import type { Store } from "../../use-cases/ports.ts";
import type { LocalWork } from "./local-work.ts";
import type { MovableClock } from "./movable-clock.ts";

/** When the planner runs, as the Scheduler has it: 02:00 UTC. */
const NIGHTLY = "02:00";

/** The first nightly run after this instant; with `everyNights`, the last one of so many. */
export function nextNightly(now: Instant, everyNights = 1): Instant {
  const today = now.slice(0, 10);
  const tonight = instantOf(today, NIGHTLY, "UTC") > now ? today : addDays(today, 1);
  return instantOf(addDays(tonight, everyNights - 1), NIGHTLY, "UTC");
}

/** What the store is asked for, to know when something happens next. */
export type Ahead = Pick<Store, "nextDueAt" | "dueJobs" | "arrivals">;

/**
 * Moves the clock on to `to`, doing on the way what time would have started: a sweep whenever a message falls due, the
 * planner every night. Weeks pass in seconds and nothing is skipped. `everyNights` plans less often, for speed: the
 * planner works eight days ahead, so up to 7 misses no message. Once `signal` says so it ends where it has come to.
 */
export async function walkTo(
  to: Instant,
  parts: {
    readonly clock: MovableClock;
    readonly store: Ahead;
    readonly work: Pick<LocalWork, "sweep" | "planNight" | "drain">;
    readonly signal?: AbortSignal;
  },
  everyNights = 1,
): Promise<void> {
  const { clock, store, work, signal } = parts;
  await sweepAndDrain(work);
  let nightly = nextNightly(clock.now(), everyNights);
  for (;;) {
    const next = earlier(await nextSweepWorthwhile(store, clock.now()), nightly);
    if (signal?.aborted) return;
    if (next > to) break;
    clock.moveTo(next);
    if (next === nightly) {
      await work.planNight();
      nightly = nextNightly(next, everyNights);
    }
    await sweepAndDrain(work);
  }
  clock.moveTo(to);
  await sweepAndDrain(work);
}

/** When something happens next after `now`: a message falls due, a night comes. */
export async function nextStop(store: Ahead, now: Instant): Promise<Instant> {
  return earlier(await nextSweepWorthwhile(store, now), nextNightly(now));
}

function earlier(due: Instant | undefined, nightly: Instant): Instant {
  return due !== undefined && due < nightly ? due : nightly;
}

export async function sweepAndDrain(work: Pick<LocalWork, "sweep" | "drain">): Promise<void> {
  await work.drain();
  await work.sweep();
  await work.drain();
}

/** Instants may be written without milliseconds. */
function sortable(at: Instant): Instant {
  return new Date(at).toISOString();
}

/** How soon work is handed over again that nobody has done yet. */
const AGAIN_MINUTES = 2;

/** What is due and was not sent now (a throttle, a lease), or not done, has its next chance at the next tick. */
async function nextSweepWorthwhile(store: Ahead, now: Instant): Promise<Instant | undefined> {
  const undone = await store.dueJobs(addMinutes(now, AGAIN_MINUTES), 1);
  if (undone.length > 0) return addMinutes(now, 1);
  const waiting = (await store.arrivals()).map(({ dueAt }) => dueAt);
  const [due] = [...waiting, (await store.nextDueAt()) ?? []].flat().map(sortable).toSorted();
  if (due === undefined) return undefined;
  return due > now ? due : addMinutes(now, 1);
}
