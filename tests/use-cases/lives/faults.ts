import { setImmediate } from "node:timers/promises";
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
  /** Whether any call of it fails. */
  readonly isFaulty: boolean;
  /** Told of each. */
  readonly wrong: (what: string) => void;
  /** Told of its death. */
  readonly dies: () => void;
  /** Which of its calls is the last. undefined: it lives. */
  readonly diesAt?: number | undefined;
  readonly rival?: { readonly at: number; readonly acts: () => Promise<unknown> } | undefined;
};

type Call<T> = () => Promise<T>;
type Guard = <T>(name: string, args: readonly unknown[], call: Call<T>, kind: Failing) => Promise<T>;
/** How a call fails: as one that reads, as one that writes, or by itself. */
type Failing = "reading" | "writing" | "itself";

/** These deps for one invocation, whose calls go out one after another. */
export function faultyDeps(deps: Deps, trouble: Trouble): Deps {
  const guard = guardOf(trouble);
  const { store, queue, mailer } = deps;
  const calls = Object.entries(store).map(([name, call]: [string, (...args: never[]) => Promise<unknown>]) => [
    name,
    (...args: never[]) => guard(name, args, () => call(...args), WRITES.has(name) ? "writing" : "reading"),
  ]);
  return {
    ...deps,
    // Object.fromEntries forgets the names, which are those of the store.
    store: Object.fromEntries(calls) as Store,
    queue: {
      toMatcher: (jobs) => guard("toMatcher", [jobs], () => queue.toMatcher(jobs), "writing"),
      toArrivals: (programme, at) => guard("toArrivals", [at], () => queue.toArrivals(programme, at), "writing"),
      toSender: (ids) => guard("toSender", [ids], () => queue.toSender(ids), "writing"),
    },
    personSecret: () => guard("personSecret", [], deps.personSecret, "reading"),
    mailer: {
      send: (mail, messageId) => guard("send", [messageId], () => mailer.send(mail, messageId), "itself"),
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

/**
 * Calls that are asked for side by side go out in an order of chance, and never in that of how soon each came to ask:
 * the next one is chosen once nothing else can go on, so that the same seed always makes the same life.
 */
function guardOf(trouble: Trouble): Guard {
  const { dice } = trouble;
  const asked: { readonly name: string; readonly args: readonly unknown[]; readonly answer: Call<void> }[] = [];
  const guarded = guardedBy(trouble);
  let isAnswering = false;
  const answerAll = async () => {
    isAnswering = true;
    while (asked.length > 0) {
      await setImmediate();
      const byName = asked.length === 1 ? asked : asked.toSorted((a, b) => (named(a) < named(b) ? -1 : 1));
      const next = dice.any(byName);
      if (next !== undefined) asked.splice(asked.indexOf(next), 1);
      await next?.answer();
    }
    isAnswering = false;
  };
  return <T>(name: string, args: readonly unknown[], call: Call<T>, failing: Failing) => {
    const answer = new Promise<T>((resolve, reject) => {
      asked.push({ name, args, answer: () => guarded(call, failing).then(resolve, reject) });
    });
    if (!isAnswering) void answerAll();
    return answer;
  };
}

function named({ name, args }: { readonly name: string; readonly args: readonly unknown[] }): string {
  return `${name} ${JSON.stringify(args)}`;
}

function guardedBy({ dice, isFaulty, wrong, dies, diesAt = Number.POSITIVE_INFINITY, rival }: Trouble) {
  let made = 0;
  const fault = (what: string) => {
    wrong(what);
    return new Fault(what);
  };
  return async <T>(call: Call<T>, failing: Failing): Promise<T> => {
    made += 1;
    if (made > diesAt) throw new Killed();
    if (made === rival?.at) {
      wrong("rival");
      await rival.acts();
    }
    if (made === diesAt) {
      if (dice.chance(0.5)) await call();
      wrong("killed");
      dies();
      throw new Killed();
    }
    if (!isFaulty || failing === "itself") return call();
    return failing === "writing" ? written(dice, call, fault) : read(dice, call, fault);
  };
}

type FaultOf = (what: string) => Fault;

async function read<T>(dice: Dice, call: Call<T>, fault: FaultOf): Promise<T> {
  if (dice.chance(0.004)) throw fault("throttled");
  return call();
}

/** Throttled, at odds with another transaction, or cut off: before it went through, or after. */
async function written<T>(dice: Dice, call: Call<T>, fault: FaultOf): Promise<T> {
  if (dice.chance(0.9)) return call();
  const what = dice.below(4);
  if (what === 0) throw fault("throttled");
  if (what === 1) throw new DomainError("busy", "others-writing", [], { cause: fault("conflict") });
  if (what === 2) throw fault("timed out before it was done");
  await call();
  throw fault("timed out after it was done");
}
