/**
 * The raw numeric problem and its answer: who sits where, without knowing who anyone is. Ids, names and reasons stay
 * with the caller, which numbers people in priority order (earlier submission first): equal claims go to the lower
 * number. The order in which edges are listed does not matter; list rules in a fixed order too. Numbering people or
 * groups otherwise may change who among equals is placed, but not what a proven answer is worth; a caller that numbers
 * by priority gets one answer whatever the order it read them in.
 */

export type Numbers = readonly number[] | Int32Array;

/** Person, group and how well the two fit, 0 to 1000. No edge means not eligible (hard rule, exclusion, declined). */
export type Edge = readonly [person: number, group: number, fit: number];

/** The same edges for scale: those of person `i` are at `offset[i]` up to, not including, `offset[i + 1]`. */
export type PackedEdges = {
  readonly offset: Int32Array;
  readonly group: Int32Array;
  readonly fit: Int32Array;
};

/**
 * `most_placed` is lexicographic: people placed, then the days they waited, then fit. `best_fit` is total fit alone.
 */
export type Objective = "best_fit" | "most_placed";

export type Pair = readonly [number, number];

export type Problem = {
  /** People are `0..people-1`, groups `0..capacity.length-1`. */
  readonly people: number;
  /** Free seats of each group. */
  readonly capacity: Numbers;
  /**
   * Fewer members than this and the group does not start, so it takes no one; 0 = none. Above the capacity: never
   * starts.
   */
  readonly minimum?: Numbers;
  readonly edges: readonly Edge[] | PackedEdges;
  /** Two people in the same group, or both unplaced. */
  readonly together?: readonly Pair[];
  /** Two people never in the same group. */
  readonly apart?: readonly Pair[];
  /** Declared attributes. At most one value per person and attribute; a person may declare none. */
  readonly values?: readonly (readonly [person: number, attribute: number, value: number])[];
  /**
   * In this group no member may be the only holder of their value of this attribute; who declared none does not count.
   */
  readonly salient?: readonly (readonly [group: number, attribute: number])[];
  /** A coordinator's decision: this person sits in this group. */
  readonly pins?: readonly (readonly [person: number, group: number])[];
  /** Whole days each person has waited, 0 to 100,000; left out = 0. */
  readonly waiting?: Numbers;
  readonly objective: Objective;
};

/**
 * A lexicographic value, most important first. `best_fit` leaves `placed` and `waiting` of bounds, prices and surpluses
 * at 0.
 */
export type Score = { readonly placed: number; readonly waiting: number; readonly fit: number };

/** One `Score` per group or per person, by column. */
export type ScoreColumns = { readonly placed: Int32Array; readonly waiting: Int32Array; readonly fit: Int32Array };

export type Assignment = {
  /** The group of each person, -1 = unplaced. */
  readonly group: Int32Array;
  readonly placed: number;
  readonly fit: number;
  /** Sum of the days waited by those placed. */
  readonly waitingServed: number;
  /** No assignment that keeps the rules is better than this, in the problem's objective. */
  readonly bound: Score;
  /** Where the bound comes from: `surplus` alone, or a search that left no other possibility. */
  readonly proof: "surplus" | "search";
  /** Share of the bound that is missing, in the first key that differs: 0 = best possible, 0.0003 = within 0.03 %. */
  readonly gap: number;
  /** `optimal`: proven best possible. */
  readonly status: "optimal" | "feasible";
  /**
   * What one more seat in a group is worth (the dual price). 0 while seats are free and for a group that does not
   * start; negative while a group is held at its minimum.
   */
  readonly price: ScoreColumns;
  /** What each person gains over being left out, at these prices: the certificate. */
  readonly surplus: ScoreColumns;
  /** Re-solves spent, the unit of the budget. */
  readonly resolves: number;
};

export type Progress = {
  readonly stage: "solve" | "minimums" | "side_rules";
  readonly resolves: number;
  readonly placed: number;
  readonly fit: number;
};

export type SolveOptions = {
  /**
   * Re-solves the search for minimums and side rules may spend. Counts work, not time, so the answer is the same
   * everywhere.
   */
  readonly budget?: number;
  readonly onProgress?: (progress: Progress) => void;
};

export type ProblemFault =
  | "bad_shape"
  | "out_of_range"
  | "duplicate_edge"
  | "duplicate_value"
  | "pin_without_edge"
  | "pinned_twice"
  | "pinned_over_capacity"
  | "pinned_below_minimum"
  | "pinned_apart_yet_together"
  | "pinned_together_yet_apart"
  | "together_yet_apart"
  | "pins_break_rules";

/** A problem that has no sensible answer. `people` and `groups` are the culprits, for the caller to name. */
export class ProblemError extends Error {
  readonly fault: ProblemFault;
  readonly people: readonly number[];
  readonly groups: readonly number[];
  constructor(fault: ProblemFault, message: string, people: readonly number[] = [], groups: readonly number[] = []) {
    super(message);
    this.name = "ProblemError";
    this.fault = fault;
    this.people = people;
    this.groups = groups;
  }
}
