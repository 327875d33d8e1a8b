import { DomainError } from "../../../lib/domain/errors.ts";
import type { Deps, Store } from "../../../lib/use-cases/ports.ts";
import type { Dice } from "./dice.ts";

/** What the network does, as the adapters pass it on. */
export class Fault extends Error {
  override readonly name: string = "Fault";
}

/** The process is no more: whatever it asks for from now on, nobody hears it. */
export class Killed extends Fault {
  override readonly name = "Killed";
}

/** What goes wrong in one invocation of a function, and who else is at work in the middle of it. */
export type Trouble = {
  readonly dice: Dice;
  /** Told of its death. */
  readonly dies: () => void;
  /** Which of its calls is the last. undefined: it lives. */
  readonly diesAt?: number | undefined;
  readonly rival?: { readonly at: number; readonly acts: () => Promise<unknown> } | undefined;
};

type Call<T> = () => Promise<T>;
type Guard = <T>(call: Call<T>, failing: (call: Call<T>) => Promise<T>) => Promise<T>;

/**
 * These deps for one invocation. Its calls go out one after another, so that the same seed always makes the same life.
 */
export function faultyDeps(deps: Deps, trouble: Trouble): Deps {
  const guard = guardOf(trouble);
  const failWriting = <T>(call: Call<T>) => written(trouble.dice, call);
  const failReading = <T>(call: Call<T>) => read(trouble.dice, call);
  const { store, queue, mailer } = deps;
  const calls = Object.entries(store).map(([name, call]: [string, (...args: never[]) => Promise<unknown>]) => [
    name,
    (...args: never[]) => guard(() => call(...args), WRITES.has(name) ? failWriting : failReading),
  ]);
  return {
    ...deps,
    // Object.fromEntries forgets the names, which are those of the store.
    store: Object.fromEntries(calls) as Store,
    queue: {
      toMatcher: (jobs) => guard(() => queue.toMatcher(jobs), failWriting),
      toArrivals: (programme, at) => guard(() => queue.toArrivals(programme, at), failWriting),
      toSender: (ids) => guard(() => queue.toSender(ids), failWriting),
    },
    personSecret: () => guard(deps.personSecret, failReading),
    mailer: {
      send: (mail, messageId) =>
        guard(
          () => mailer.send(mail, messageId),
          (call) => call(),
        ),
    },
  };
}

const WRITES: ReadonlySet<string> = new Set<keyof Store>([
  "commit",
  "addMessages",
  "addSessions",
  "saveRunResult",
  "saveSnapshot",
  "joinLines",
  "leaveLines",
  "saveLineRules",
  "renewRecords",
]);

function guardOf({ dice, dies, diesAt = Number.POSITIVE_INFINITY, rival }: Trouble): Guard {
  let made = 0;
  let last: Promise<unknown> = Promise.resolve();
  const one: Guard = async (call, failing) => {
    made += 1;
    if (made > diesAt) throw new Killed();
    if (made === rival?.at) await rival.acts();
    if (made < diesAt) return failing(call);
    if (dice.chance(0.5)) await call();
    dies();
    throw new Killed();
  };
  return (call, failing) => {
    const next = last.then(() => one(call, failing));
    last = next.catch(() => undefined);
    return next;
  };
}

async function read<T>(dice: Dice, call: Call<T>): Promise<T> {
  if (dice.chance(0.004)) throw new Fault("throttled");
  return call();
}

/** Throttled, at odds with another transaction, or cut off: before it went through, or after. */
async function written<T>(dice: Dice, call: Call<T>): Promise<T> {
  if (dice.chance(0.9)) return call();
  const what = dice.below(4);
  if (what === 0) throw new Fault("throttled");
  if (what === 1) throw new DomainError("busy", "others-writing");
  if (what === 2) throw new Fault("timed out before it was done");
  await call();
  throw new Fault("timed out after it was done");
}
