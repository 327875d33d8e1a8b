import type { ApplicationId, CaseCode, GroupId, PersonId } from "../ids.ts";
import type { Entry, Format, Theme } from "../vocabulary.ts";
import type { Objective } from "./match-run.ts";
import type { Weights } from "./match-settings.ts";

/** Names of the hard rules; `lib/matching/eligibility` has one rule for each. */
export type RuleName =
  | "adult"
  | "language"
  | "country"
  | "licence"
  | "modality"
  | "travel"
  | "every-session"
  | "role"
  | "age-band"
  | "affinity"
  | "access"
  | "fee"
  | "entry"
  | "declined"
  | "keep-apart"
  | "keep-together"
  | "theme"
  | "excluded";

/** Why an eligible person has no seat: decided by the assignment, not by a rule about the pair. */
export type AssignmentReason =
  | "no-eligible-group"
  | "outbid"
  | "no-free-seat"
  | "below-minimum"
  | "keep-together"
  | "keep-apart"
  | "lone-holder"
  | "excluded";

/** One part of a fit: `points` of at most `of`, both in thousandths of the whole score. */
export type FitPart = {
  readonly part: keyof Weights;
  readonly points: number;
  readonly of: number;
  /** Why, as in "grief is their main theme". For staff with access to answers or for case-code reports alike. */
  readonly why: string;
};

export type Placed = {
  readonly applicationId: ApplicationId;
  readonly personId: PersonId;
  readonly caseCode: CaseCode;
  readonly groupId: GroupId;
  /** 0-1000, the sum of the parts. */
  readonly fit: number;
  readonly parts: readonly FitPart[];
  readonly waitedDays: number;
  /** One sentence a coordinator reads. */
  readonly reason: string;
  readonly pinned: boolean;
};

/** The smallest change that would place a person, verified by solving again with it. */
export type SmallestChange = {
  readonly change:
    | "one-more-seat"
    | "more-availability"
    | "another-language"
    | "other-modality"
    | "group-moves"
    | "lift-rule"
    | "one-more-member";
  readonly groupId: GroupId;
  readonly text: string;
};

export type Unplaced = {
  readonly applicationId: ApplicationId;
  readonly personId: PersonId;
  readonly caseCode: CaseCode;
  readonly waitedDays: number;
  readonly because: AssignmentReason;
  /** With no eligible group: the rule that most often, or at the nearest group, stood in the way. */
  readonly rule: RuleName | undefined;
  readonly nearestGroup: GroupId | undefined;
  readonly eligibleGroups: number;
  readonly smallestChange: SmallestChange | undefined;
  readonly reason: string;
};

export type GroupOutcome = {
  readonly groupId: GroupId;
  readonly outcome: "full" | "seats-left" | "below-minimum" | "nobody-fits";
  readonly freeSeats: number;
  readonly members: number;
  readonly placed: number;
  readonly eligible: number;
  readonly meanFit: number | undefined;
  /** What one more seat would add: points of fit under best_fit, people under most_placed; 0 when seats are left. */
  readonly seatPrice: number;
  /** Composition notes for the coordinator: lone holders, many quiet members, few who speak early. */
  readonly warnings: readonly string[];
  readonly reason: string;
};

/** A group that does not exist yet and would place people now left over; counts verified by solving with it added. */
export type DemandProposal = {
  readonly theme: Theme;
  readonly language: string;
  readonly format: Format;
  readonly entry: Entry;
  /** Weekly slot in UTC. */
  readonly slot: { readonly day: string; readonly startUtc: string };
  readonly wouldPlace: number;
  readonly ofUnplaced: number;
  readonly text: string;
};

export type ObjectiveFigures = {
  readonly objective: Objective;
  readonly placed: number;
  readonly waitingServedDays: number;
  readonly totalFit: number;
};

/** How good the answer is known to be: `optimal` means proven, else within `gap` (0.003 is 0.3 %) of the bound. */
export type Certificate = {
  readonly status: "optimal" | "feasible";
  /**
   * No seating is better than this: people placed under most_placed (days of waiting, or fit, when the gap is only
   * there), else fit.
   */
  readonly bound: number;
  readonly gap: number;
};

export type MatchResult = {
  readonly rulesVersion: string;
  readonly chosen: ObjectiveFigures;
  /** The same input under the other objective: the two pull apart, and the coordinator should see it. */
  readonly other: ObjectiveFigures;
  readonly certificate: Certificate;
  readonly placed: readonly Placed[];
  readonly unplaced: readonly Unplaced[];
  readonly groups: readonly GroupOutcome[];
  readonly demand: readonly DemandProposal[];
  /** Rule violations found by the independent checker; empty or the run cannot be approved. */
  readonly violations: readonly string[];
};
