import type { PersonId } from "../../../domain/ids.ts";
import { otherSide, type Pair } from "../../../domain/intake/pair.ts";
import { commitUncontested } from "../../commit.ts";
import { type Change, type Deps, MOST_CHANGES } from "../../ports.ts";

export function pairMade(pair: Pair): readonly Change[] {
  return [
    { write: "pair", pair },
    { write: "pair", pair: otherSide(pair) },
  ];
}

export function pairUndone({ personId, otherId }: Pick<Pair, "personId" | "otherId">): readonly Change[] {
  return [
    { write: "pair-remove", personId, otherId },
    { write: "pair-remove", personId: otherId, otherId: personId },
  ];
}

/** Each pair costs two. */
const PAIRS_AT_ONCE = MOST_CHANGES / 2;

/**
 * Nothing of this person's pairs is left, on either side: for somebody who is erased, or was another all along. Any
 * number of them, some at a time; cut off, it is done by doing it again.
 */
export async function endPairs(deps: Deps, personId: PersonId): Promise<void> {
  await inSteps(deps, (await deps.store.pairsOf(personId)).map(pairUndone));
}

/** Changes that only belong together two by two. */
export async function inSteps(deps: Deps, changes: readonly (readonly Change[])[]): Promise<void> {
  for (let start = 0; start < changes.length; start += PAIRS_AT_ONCE) {
    await commitUncontested(deps, changes.slice(start, start + PAIRS_AT_ONCE).flat());
  }
}
