import type { PersonId } from "../../../domain/ids.ts";
import type { Application } from "../../../domain/intake/application.ts";
import type { Pair } from "../../../domain/intake/pair.ts";
import type { Change } from "../../ports.ts";
import { pairMade, pairUndone } from "./end-pairs.ts";
import type { Named } from "./people-named.ts";

/** A step towards the pairs that are asked for: `other` of one that is made, none of one that is undone. */
export type PairEdit = { readonly pair: Pair; readonly other: Application | undefined };

export function editsFor(
  { personId, applicationId }: Application,
  known: readonly Pair[],
  asked: ReadonlyMap<PersonId, Named>,
): readonly PairEdit[] {
  const kinds = new Map(known.map(({ otherId, kind }) => [otherId, kind]));
  const undone = known.filter(({ otherId }) => !asked.has(otherId)).map((pair) => ({ pair, other: undefined }));
  const made = [...asked].flatMap(([otherId, { kind, other }]) => {
    const otherApplicationId = other.applicationId;
    const pair = { personId, otherId, kind, applicationId, otherApplicationId };
    return kinds.get(otherId) === kind ? [] : [{ pair, other }];
  });
  return [...undone, ...made];
}

/**
 * Both sides, and a new revision of the case that the other is named by: an offer to either of them that was decided on
 * before is decided on anew, and so is whose case it is.
 */
export function changesOf({ pair, other }: PairEdit): readonly Change[] {
  if (other === undefined) return pairUndone(pair);
  const application = { ...other, rev: other.rev + 1 };
  return [...pairMade(pair), { write: "application", application, expect: other.rev }];
}
