import type { Candidate, MatchGroup } from "../../domain/runs/match-input.ts";
import type { Weights } from "../../domain/runs/match-settings.ts";
import type { FitReason } from "../../domain/runs/pair-reason.ts";
import type { MatchContext } from "../context.ts";

/** One part of the fit of an eligible pair. */
export type Part = {
  readonly name: keyof Weights;
  /** As for rules: all the part reads of a person, and of a group. */
  readonly personKey: (candidate: Candidate, context: MatchContext) => string;
  readonly groupKey: (group: MatchGroup, context: MatchContext) => string;
  /** The share of the part's points that the pair earns, 0 to 1. */
  readonly share: (candidate: Candidate, group: MatchGroup, context: MatchContext) => number;
  readonly why: (candidate: Candidate, group: MatchGroup, context: MatchContext) => FitReason;
};
