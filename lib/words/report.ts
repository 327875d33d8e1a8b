import type { AssignmentReason, Certificate, GroupOutcome, RuleName } from "../domain/runs/match-result.ts";
import type { Objective } from "../domain/runs/match-run.ts";

/**
 * How good the answer is known to be. A gap is rounded up, so that the words never promise more than was proven.
 *
 * @example certificateWords({ status: "feasible", bound: 100030, gap: 0.0003 }) // "within 0.03 % of the best possible"
 */
export function certificateWords({ status, gap }: Certificate): string {
  if (status === "optimal") return "best possible";
  const hundredths = Math.max(1, Math.ceil(Number((gap * 10_000).toFixed(6))));
  return `within ${hundredths / 100} % of the best possible`;
}

export const OBJECTIVE_WORDS: Readonly<Record<Objective, string>> = {
  most_placed: "Most people placed",
  best_fit: "Best fit",
};

/** What became of a group in a run, in a few words. */
export function outcomeWords(outcome: GroupOutcome): string {
  const left = outcome.freeSeats - outcome.placed;
  switch (outcome.outcome) {
    case "full":
      return "full";
    case "seats-left":
      return left === 1 ? "1 seat left" : `${left} seats left`;
    case "below-minimum":
      return "too few to start";
    case "nobody-fits":
      return "nobody fits";
  }
}

const BECAUSE_WORDS: Readonly<Record<AssignmentReason, string>> = {
  "no-eligible-group": "no group fits",
  outbid: "others fit better or waited longer",
  "no-free-seat": "no free seat",
  "below-minimum": "the group has too few to start",
  "keep-together": "a pair that stays together",
  "keep-apart": "a pair that stays apart",
  "lone-holder": "would be the only one with an attribute",
  excluded: "excluded by a coordinator",
};

export const RULE_WORDS: Readonly<Record<RuleName, string>> = {
  adult: "adults only",
  language: "language",
  country: "country",
  licence: "licence does not cover the place",
  modality: "online or in person",
  travel: "too far to travel",
  "every-session": "not free at every meeting",
  role: "role",
  "age-band": "age band",
  affinity: "who the group is for",
  access: "access need",
  fee: "fee",
  entry: "group is locked",
  declined: "said no to it before",
  "keep-apart": "keep apart",
  "keep-together": "keep together",
  theme: "another theme",
  excluded: "excluded by a coordinator",
};

/** Why a person has no place: with no eligible group the rule that stood in the way, else what the assignment says. */
export function boundBy(person: { readonly because: AssignmentReason; readonly rule: RuleName | undefined }): string {
  return person.rule === undefined ? BECAUSE_WORDS[person.because] : RULE_WORDS[person.rule];
}

/** What needs a decision comes first. */
const OUTCOME_ORDER: readonly GroupOutcome["outcome"][] = ["below-minimum", "nobody-fits", "seats-left", "full"];

export function byNeedOfDecision(a: GroupOutcome, b: GroupOutcome): number {
  return OUTCOME_ORDER.indexOf(a.outcome) - OUTCOME_ORDER.indexOf(b.outcome);
}

/** Fit as points of 100. */
export function fitWords(fit: number | undefined): string {
  return fit === undefined ? "–" : String(Math.round(fit / 10));
}

export function people(count: number): string {
  return count === 1 ? "1 person" : `${count} people`;
}

/** Whole days, as in "27 days". */
export function days(count: number): string {
  const whole = Math.floor(count);
  return whole === 1 ? "1 day" : `${whole} days`;
}

/** For staff, when crisis numbers have not been checked for 90 days. */
export function outdatedWords(countries: readonly string[]): string {
  const where = countries.join(", ");
  return `Crisis numbers were last checked over 90 days ago (${where}). Please check them before people need them.`;
}
