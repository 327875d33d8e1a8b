import { nameOf } from "../adjustments.ts";
import { fitOf } from "../fit/parts.ts";
import { type Plan, seatsLeft, staysClosed } from "../plan.ts";
import { minimumOf } from "../pool.ts";
import type { SmallestChange } from "../result.ts";
import { choicesOf } from "../seating.ts";
import { inWords } from "../words.ts";
import type { Cause } from "./cause.ts";
import { brokenRules, type Obstacles } from "./obstacles.ts";
import type { Change } from "./what-if.ts";

/** A change that may place a person, to be tried. */
export type Proposal = {
  readonly name: SmallestChange["change"];
  readonly group: number;
  readonly change: Change;
  /** As in "if they were also free on Tuesday 18:00-19:30". */
  readonly clause: string;
};

/** From what a coordinator decides alone to what asks most of others. */
const SMALLEST_FIRST: readonly SmallestChange["change"][] = [
  "one-more-seat",
  "more-availability",
  "other-modality",
  "another-language",
  "one-more-member",
  "lift-rule",
  "group-moves",
];

const MOST_JOINERS = 3;

export function proposalsFor(plan: Plan, person: number, cause: Cause, obstacles: Obstacles): readonly Proposal[] {
  if (cause.because === "excluded") return [];
  return [
    ...seatsMore(plan, person),
    ...signOff(plan, person, cause),
    ...joiners(plan, person),
    ...rulesMended(plan, person, obstacles),
  ].sort((a, b) => SMALLEST_FIRST.indexOf(a.name) - SMALLEST_FIRST.indexOf(b.name));
}

/** One more seat helps only somebody who is next in line: whose worth there is all of the seat's price. */
function seatsMore(plan: Plan, person: number): readonly Proposal[] {
  return choicesOf(plan.scores.edges, person)
    .filter(({ group }) => !staysClosed(plan, group) && seatsLeft(plan, group) <= 0)
    .filter(({ group, fit }) => worth(plan, person, fit) >= priceOf(plan, group))
    .sort((a, b) => b.fit - a.fit)
    .map(({ group }) => ({
      name: "one-more-seat" as const,
      group,
      change: { kind: "seats" as const, group, count: 1 },
      clause: `if ${nameOf(plan.pool, group)} had one more seat`,
    }));
}

/** A lexicographic value as one number; a day outweighs all fit, a person all days. */
const DAY = 1e6;
const PERSON = 1e12;

function worth({ problem }: Plan, person: number, fit: number): number {
  if (problem.objective === "best_fit") return fit;
  return PERSON + (problem.waiting?.[person] ?? 0) * DAY + fit;
}

function priceOf({ assignment: { price } }: Plan, group: number): number {
  return (price.placed[group] ?? 0) * PERSON + (price.waiting[group] ?? 0) * DAY + (price.fit[group] ?? 0);
}

function signOff(plan: Plan, person: number, { because, group, attribute }: Cause): readonly Proposal[] {
  if (because !== "lone-holder" || group === undefined) return [];
  const clause = `if a coordinator pins them to ${nameOf(plan.pool, group)}, and they agree to be the only one there with their ${attribute}`;
  return [{ name: "lift-rule", group, change: { kind: "sign-off", person, group }, clause }];
}

function joiners(plan: Plan, person: number): readonly Proposal[] {
  return choicesOf(plan.scores.edges, person)
    .filter(({ group }) => staysClosed(plan, group))
    .sort((a, b) => b.fit - a.fit)
    .flatMap(({ group }) =>
      Array.from({ length: Math.min(MOST_JOINERS, leastMissing(plan, group)) }, (_, k) => joining(plan, group, k + 1)),
    );
}

function joining(plan: Plan, group: number, count: number): Proposal {
  const who = count === 1 ? "one more person who fits" : `${inWords(count)} more people who fit`;
  const change = { kind: "joiners" as const, group, count };
  return { name: "one-more-member", group, change, clause: `if ${who} joined ${nameOf(plan.pool, group)}` };
}

function leastMissing({ pool }: Plan, group: number): number {
  const own = pool.groups[group];
  return own === undefined ? 0 : minimumOf(own);
}

/** Groups that only one rule keeps a person out of, and one that may be asked about. */
function rulesMended(plan: Plan, person: number, { count, fixed }: Obstacles): readonly Proposal[] {
  const { pool } = plan;
  const candidate = pool.people[person];
  if (candidate === undefined) return [];
  return pool.groups
    .flatMap((own, group) => {
      if (count[group] !== 1 || fixed[group] !== 0 || staysClosed(plan, group)) return [];
      const fit = fitOf(candidate, own, pool.context);
      const free = seatsLeft(plan, group) > 0;
      if (!free && worth(plan, person, fit) <= priceOf(plan, group)) return [];
      return [{ own, group, fit, free }];
    })
    .sort((a, b) => Number(b.free) - Number(a.free) || b.fit - a.fit)
    .slice(0, 8)
    .flatMap(({ own, group, fit }) => {
      const mend = brokenRules(plan, person, group)[0]?.mend;
      if (mend === undefined) return [];
      const change = { kind: "edge" as const, person, group, fit };
      return [{ name: mend.change, group, change, clause: mend.clause(candidate, own, pool.context) }];
    });
}

export function asText(plan: Plan, { group, clause }: Proposal): string {
  return `They would have a place in ${nameOf(plan.pool, group)} ${clause}.`;
}
