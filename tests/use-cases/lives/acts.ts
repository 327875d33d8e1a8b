import type { Deps } from "../../../lib/use-cases/ports.ts";
import { invoke, type Life } from "./life.ts";

/** One thing somebody may do now. Nothing is done where there is nothing to do it to. */
export type Act = (life: Life) => Promise<void>;

/**
 * Does it, and more often than not once more where it failed, as whoever pressed a button would. Where it was answered
 * with a success, that must hold to the end.
 */
export async function attempt<T>(
  life: Life,
  name: string,
  work: (deps: Deps) => Promise<T>,
  holds?: (reply: T) => Promise<boolean>,
): Promise<void> {
  const first = await invoke(life, name, work);
  const reply = first === undefined && life.dice.chance(0.7) ? await invoke(life, name, work) : first;
  if (reply !== undefined && holds !== undefined) life.promises.push({ what: name, holds: () => holds(reply) });
}
