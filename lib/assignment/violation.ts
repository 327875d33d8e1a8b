import type { Pair, Score } from "./problem.ts";

/** Something wrong with an answer, with the people and groups it is about. */
export type Violation =
  | { readonly kind: "wrong_length"; readonly entries: number }
  | { readonly kind: "no_such_group"; readonly person: number; readonly group: number }
  | { readonly kind: "not_eligible"; readonly person: number; readonly group: number }
  | { readonly kind: "over_capacity"; readonly group: number; readonly members: number }
  | { readonly kind: "below_minimum"; readonly group: number; readonly members: number }
  | { readonly kind: "not_together"; readonly pair: Pair }
  | { readonly kind: "not_apart"; readonly pair: Pair; readonly group: number }
  | { readonly kind: "isolated"; readonly person: number; readonly group: number; readonly attribute: number }
  | { readonly kind: "not_where_pinned"; readonly person: number; readonly group: number }
  | { readonly kind: "unfair"; readonly person: number; readonly group: number; readonly seated: number }
  | {
      readonly kind: "wrong_total";
      readonly of: "placed" | "fit" | "waitingServed";
      readonly claimed: number;
      readonly found: number;
    }
  | { readonly kind: "bound_not_proven"; readonly claimed: Score; readonly proven: Score }
  | { readonly kind: "bound_below_answer" }
  | { readonly kind: "wrong_gap"; readonly claimed: number; readonly found: number }
  | { readonly kind: "wrong_status" };
