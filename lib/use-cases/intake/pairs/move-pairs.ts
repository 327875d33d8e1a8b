import type { PersonId } from "../../../domain/ids.ts";
import type { Deps } from "../../ports.ts";
import { arrivalsOf } from "../arrivals-of.ts";
import { endPairs, inSteps, pairMade } from "./end-pairs.ts";

/**
 * Whoever was taken for somebody else turned out to be `to`: what was confirmed of them is confirmed of that person. Of
 * two who are named either way, being kept apart counts. Any number, and done again it does no more.
 */
export async function movePairs(deps: Deps, from: PersonId, to: PersonId): Promise<void> {
  const [pairs, known] = await Promise.all([deps.store.pairsOf(from), deps.store.pairsOf(to)]);
  const kinds = new Map(known.map(({ otherId, kind }) => [otherId, kind]));
  const moved = pairs.filter(
    ({ otherId, kind }) => otherId !== to && kinds.get(otherId) !== "apart" && kinds.get(otherId) !== kind,
  );
  await inSteps(
    deps,
    moved.map((pair) => pairMade({ ...pair, personId: to })),
  );
  await inSteps(deps, [await arrivalsOf(deps, [to])]);
  // While another of their applications is still to be decided about, they may yet be a person of their own.
  if ((await deps.store.applicationsOfPerson(from)).length === 0) await endPairs(deps, from);
}
