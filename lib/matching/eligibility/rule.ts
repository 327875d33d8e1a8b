import type { Candidate, MatchGroup } from "../../domain/runs/match-input.ts";
import type { SmallestChange } from "../../domain/runs/match-result.ts";
import type { NeededChange, RuleReason } from "../../domain/runs/pair-reason.ts";
import type { RuleName } from "../../domain/runs/rule-name.ts";
import type { MatchContext } from "../context.ts";

/** One condition that a person and a group must meet together, or the two are never matched. */
export type Rule = {
  readonly name: RuleName;
  /** What must be true, in a few words for the coordinators who read docs/matching.md. */
  readonly holdsWhen: string;
  /**
   * All the rule reads of a person, and of a group, as text. Pairs with equal keys get equal verdicts, so that the
   * scorer asks once for each pair of keys and not for each pair of people and groups.
   */
  readonly personKey: (candidate: Candidate, context: MatchContext) => string;
  readonly groupKey: (group: MatchGroup, context: MatchContext) => string;
  readonly holds: (candidate: Candidate, group: MatchGroup, context: MatchContext) => boolean;
  /** Why it does not hold: asked of pairs for which it does not. */
  readonly reason: (candidate: Candidate, group: MatchGroup, context: MatchContext) => RuleReason;
  /**
   * What would make it hold, where that may be asked of somebody; undefined for what nobody should be asked to change.
   */
  readonly mend: Mend | undefined;
};

type Mend = {
  readonly change: SmallestChange["change"];
  /** Whose to make the change would be. */
  readonly asks: "person" | "group" | "coordinator";
  readonly needs: (candidate: Candidate, group: MatchGroup, context: MatchContext) => NeededChange;
};
