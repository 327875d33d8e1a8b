import * as z from "zod";
import { ApplicationId, CaseCode, PersonId } from "../ids.ts";

const PairKind = z.enum(["apart", "together"]);
export type PairKind = z.infer<typeof PairKind>;

/**
 * What a coordinator has confirmed of two people, as one of them sees it: kept out of one group, or in one. It stands
 * on the people, so that it holds whatever either of them applies for next. Each pair is stored from both sides, in one
 * transaction. `applicationId`, `otherApplicationId`: the cases by which the two were named.
 */
export const Pair = z.object({
  personId: PersonId,
  otherId: PersonId,
  kind: PairKind,
  applicationId: ApplicationId,
  otherApplicationId: ApplicationId,
});
export type Pair = z.infer<typeof Pair>;

/** More of either than anybody sets in earnest; with whom to be, as many as one group has seats beside one's own. */
export const MOST_PAIRS = { apart: 500, together: 49 } as const satisfies Record<PairKind, number>;

/** Whom somebody is kept apart from and together with, as coordinators name them. */
export const PairCodes = z.object({ keepApart: z.array(CaseCode), keepTogether: z.array(CaseCode) });
export type PairCodes = z.infer<typeof PairCodes>;

export function otherSide({ personId, otherId, kind, applicationId, otherApplicationId }: Pair): Pair {
  return {
    personId: otherId,
    otherId: personId,
    kind,
    applicationId: otherApplicationId,
    otherApplicationId: applicationId,
  };
}

/** Of the others, those who have a code here: whoever is neither in the pool nor in a group is no matter to a run. */
export function pairCodes(
  pairs: readonly Pick<Pair, "otherId" | "kind">[],
  codeOf: ReadonlyMap<PersonId, CaseCode>,
): PairCodes {
  const codes = (of: PairKind) =>
    pairs.flatMap(({ kind, otherId }) => (kind === of ? (codeOf.get(otherId) ?? []) : []));
  return { keepApart: codes("apart").sort(), keepTogether: codes("together").sort() };
}
