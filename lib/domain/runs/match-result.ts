import type { WeekdayName } from "../../time/local-date-time.ts";
import type { ApplicationId, CaseCode, GroupId, PersonId } from "../ids.ts";
import type { Entry, Format, Theme } from "../vocabulary.ts";
import type { Objective } from "./match-run.ts";
import type { Weights } from "./match-settings.ts";
import type { GroupNote, GroupReason, PlacedReason, SmallestChangeReason, UnplacedReason } from "./outcome-reason.ts";
import type { FitReason } from "./pair-reason.ts";
import type { RuleName } from "./rule-name.ts";
import type { Violation } from "./violation.ts";

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
  /** For staff with access to answers and for case-code reports alike. */
  readonly why: FitReason;
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
  readonly reason: PlacedReason;
  readonly pinned: boolean;
};

/** The smallest change that would place a person, verified by solving again with it. */
export type SmallestChange = {
  readonly change:
    | "answer-request"
    | "one-more-seat"
    | "more-availability"
    | "another-language"
    | "other-modality"
    | "group-moves"
    | "lift-rule"
    | "one-more-member";
  readonly groupId: GroupId;
  readonly reason: SmallestChangeReason;
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
  readonly reason: UnplacedReason;
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
  readonly warnings: readonly GroupNote[];
  readonly reason: GroupReason;
};

/** A group that does not exist yet and would place people now left over; counts verified by solving with it added. */
export type DemandProposal = {
  readonly theme: Theme;
  readonly language: string;
  readonly format: Format;
  readonly entry: Entry;
  /** Weekly slot in UTC. */
  readonly slot: { readonly day: WeekdayName; readonly startUtc: string };
  readonly wouldPlace: number;
  readonly ofUnplaced: number;
  /** People it would place beside those who wish this theme and language. */
  readonly others: number;
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

/**
 * What a run decided, with its reasons as codes and facts: `lib/words` has the sentences, in the language of who reads
 * them.
 */
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
  readonly violations: readonly Violation[];
};
