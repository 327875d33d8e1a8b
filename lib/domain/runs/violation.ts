import type { CaseCode, GroupId } from "../ids.ts";
import type { NoFacts, Said } from "../problems/said.ts";
import type { Weights } from "./match-settings.ts";
import type { RuleName } from "./rule-name.ts";

type Of = { readonly caseCode: CaseCode };
type In = { readonly group: string };
type Pair = Of & { readonly other: CaseCode };
type Part = Of & In & { readonly part: keyof Weights };
/** What the result says, and what it is. */
type Counted = { readonly said: number; readonly counted: number };

/** What the independent check finds wrong with a result: faults of the program. Groups by label, unless by id. */
export type Violations = {
  readonly "not-once": Of & { readonly times: number };
  readonly "not-in-pool": Of;
  readonly "placed-twice": { readonly caseCodes: readonly CaseCode[] };
  readonly "unknown-group": Of & { readonly groupId: GroupId };
  readonly "rule-broken": Of & In & { readonly rule: RuleName };
  readonly "over-capacity": In & { readonly seats: number; readonly placed: number };
  readonly "below-minimum": In & { readonly people: number; readonly minimum: number };
  readonly "pair-parted": Pair;
  readonly "pair-joined": Pair;
  readonly "pin-ignored": Of & { readonly groupId: GroupId };
  readonly "pin-mismarked": Of;
  readonly "only-one": Of & In & { readonly attribute: string };
  readonly "fit-not-sum": Of & In & Counted;
  readonly "parts-not-whole": Of & In & { readonly of: number };
  readonly "part-of-wrong-weight": Part & Counted;
  readonly "part-of-wrong-points": Part & Counted;
  readonly "part-missing": Part;
  readonly "wrong-wait": Of & Counted;
  readonly "wrong-objective": NoFacts;
  readonly "wrong-number-placed": Counted;
  readonly "wrong-waiting-served": Counted;
  readonly "wrong-total-fit": Counted;
  readonly "same-other-objective": NoFacts;
  readonly "optimal-with-gap": { readonly gap: number };
  readonly "negative-gap": { readonly gap: number };
  readonly "past-bound": { readonly fit: number; readonly bound: number };
  readonly "group-missing": In;
  readonly "wrong-group-placed": In & Counted;
  readonly "wrong-group-seats": In & Counted;
  readonly "wrong-group-members": In & Counted;
  /** Left out, though somebody who has waited less and fits no better was placed. */
  readonly unfair: Pair & In;
  /** A finding of the solver's own check, by its kind, with the case codes and labels it is about. */
  readonly assignment: { readonly kind: string; readonly culprits: readonly string[] };
};
export type Violation = Said<Violations>;

/**
 * A violation as a run keeps it, for programs and for whoever mends the fault: its code and facts. What staff read is
 * in the result, in their language.
 *
 * @example violationLine({ code: "negative-gap", facts: { gap: -1 } }) // 'negative-gap {"gap":-1}'
 */
export function violationLine({ code, facts }: Violation): string {
  return facts === undefined ? code : `${code} ${JSON.stringify(facts)}`;
}
