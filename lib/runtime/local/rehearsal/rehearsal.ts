import type { Instant } from "../../../time/instant.ts";
import type { Clock } from "../../../use-cases/ports.ts";
import { type Ahead, nextStop, sweepAndDrain, walkTo } from "../calendar-walk.ts";
import type { LocalWork } from "../local-work.ts";
import type { MovableClock } from "../movable-clock.ts";

/** A clock as it is told of, in JSON too. */
export type ClockState = {
  /** What the clock shows; while it walks, how far it has come. */
  readonly now: Instant;
  /** Where it is going, while it walks. */
  readonly walkingTo?: Instant;
  /** Mails that went out on the way: of this walk, or of the last one. */
  readonly sent: number;
  /** The last walk ended before it was there; the log has why. */
  readonly failed?: true;
};

/** A clock that stands still, and is walked on by one at a time. */
export type Rehearsal = {
  readonly state: () => ClockState;
  /** Where the walk began: of this one, or of the last. */
  readonly from: () => Instant;
  /** Begins a walk, which resolves once it is there; undefined while another one is under way. */
  readonly begin: (to: Instant, everyNights?: number) => Promise<void> | undefined;
  /** The same, once no other walk is under way. With `everyNights` fewer nights are planned, for speed. */
  readonly walk: (to: Instant, everyNights?: number) => Promise<void>;
  /** When something happens next: a message falls due, a night comes. */
  readonly next: () => Promise<Instant>;
  /** Does what is due at the time that the clock shows, unless a walk is under way, which does it anyway. */
  readonly sweep: () => Promise<void>;
  /** Ends a walk where it has come to. */
  readonly stop: () => Promise<void>;
};

type Parts = {
  readonly clock: MovableClock;
  readonly depsOf: () => Promise<{ readonly store: Ahead }>;
  readonly work: Pick<LocalWork, "sweep" | "planNight" | "drain">;
  readonly sent: () => number;
};

type Walk = { readonly to: Instant; readonly from: Instant; readonly sentBefore: number };

export function rehearsal({ clock, depsOf, work, sent }: Parts): Rehearsal {
  const ending = new AbortController();
  let last: Walk = { to: clock.now(), from: clock.now(), sentBefore: sent() };
  let sentAfter: number | undefined = sent();
  let failed = false;
  let busy: Promise<unknown> = Promise.resolve();
  const isWalking = () => sentAfter === undefined;

  async function walkAfter(before: Promise<unknown>, to: Instant, everyNights: number | undefined): Promise<void> {
    try {
      await before;
      const { store } = await depsOf();
      await walkTo(to, { clock, store, work, signal: ending.signal }, everyNights);
    } catch (error) {
      failed = true;
      throw error;
    } finally {
      sentAfter = sent();
    }
  }
  const begin: Rehearsal["begin"] = (to, everyNights) => {
    if (isWalking()) return undefined;
    last = { to, from: clock.now(), sentBefore: sent() };
    sentAfter = undefined;
    failed = false;
    const walked = walkAfter(busy, to, everyNights);
    busy = walked.catch(() => {});
    return walked;
  };
  return {
    state: () => ({
      now: clock.now(),
      ...(isWalking() && { walkingTo: last.to }),
      sent: (sentAfter ?? sent()) - last.sentBefore,
      ...(failed && { failed }),
    }),
    from: () => last.from,
    begin,
    walk: async (to, everyNights) => {
      let begun = begin(to, everyNights);
      while (begun === undefined) {
        await busy;
        begun = begin(to, everyNights);
      }
      await begun;
    },
    next: async () => nextStop((await depsOf()).store, clock.now()),
    sweep: async () => {
      if (isWalking()) return;
      const swept = busy.then(() => sweepAndDrain(work));
      busy = swept.catch(() => {});
      await swept;
    },
    stop: async () => {
      ending.abort();
      await busy;
    },
  };
}

export function isMovable(clock: Clock): clock is MovableClock {
  return "moveTo" in clock;
}
