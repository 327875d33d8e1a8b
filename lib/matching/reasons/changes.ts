import type { SmallestChange } from "../../domain/runs/match-result.ts";
import type { NeededChange } from "../../domain/runs/pair-reason.ts";
import { fitOf } from "../fit/parts.ts";
import { type Plan, seatsLeft, staysClosed } from "../plan.ts";
import { minimumOf } from "../pool.ts";
import { choicesOf } from "../seating.ts";
import type { Alteration } from "./alteration.ts";
import type { Cause } from "./cause.ts";
import { brokenRules, type Obstacles, SMALLEST_FIRST } from "./obstacles.ts";
import { valueAt, worthOf } from "./worth.ts";

/** A change that may place a person, to be tried. */
export type Proposal = {
  readonly name: SmallestChange["change"];
  readonly group: number;
  readonly change: Alteration;
  readonly needs: NeededChange;
};

const MOST_JOINERS = 3;

export function proposalsFor(plan: Plan, person: number, cause: Cause, obstacles: Obstacles): readonly Proposal[] {
  if (cause.because === "excluded") return [];
  return [
    ...seatsMore(plan, person),
    ...signOff(person, cause),
    ...joiners(plan, person),
    ...rulesMended(plan, person, obstacles),
  ].sort((a, b) => SMALLEST_FIRST.indexOf(a.name) - SMALLEST_FIRST.indexOf(b.name));
}

/** One more seat helps only somebody who is next in line: whose worth there is all of the seat's price. */
function seatsMore(plan: Plan, person: number): readonly Proposal[] {
  const { price } = plan.assignment;
  return choicesOf(plan.scores.edges, person)
    .filter(({ group }) => !staysClosed(plan, group) && seatsLeft(plan, group) <= 0)
    .filter(({ group, fit }) => worthOf(plan, person, fit) >= valueAt(price, group))
    .sort((a, b) => b.fit - a.fit)
    .map(({ group }) => ({
      name: "one-more-seat" as const,
      group,
      change: { kind: "seats" as const, group, count: 1 },
      needs: { code: "one-more-seat" as const },
    }));
}

function signOff(person: number, { because, group, attribute }: Cause): readonly Proposal[] {
  if (because !== "lone-holder" || group === undefined) return [];
  const needs = { code: "sign-off", facts: { attribute: attribute ?? "" } } as const;
  return [{ name: "lift-rule", group, change: { kind: "sign-off", person, group }, needs }];
}

function joiners(plan: Plan, person: number): readonly Proposal[] {
  return choicesOf(plan.scores.edges, person)
    .filter(({ group }) => staysClosed(plan, group))
    .sort((a, b) => b.fit - a.fit)
    .flatMap(({ group }) =>
      Array.from({ length: Math.min(MOST_JOINERS, leastMissing(plan, group)) }, (_, k) => joining(group, k + 1)),
    );
}

function joining(group: number, count: number): Proposal {
  const change = { kind: "joiners" as const, group, count };
  return { name: "one-more-member", group, change, needs: { code: "joiners", facts: { count } } };
}

function leastMissing({ pool }: Plan, group: number): number {
  const own = pool.groups[group];
  return own === undefined ? 0 : minimumOf(own);
}

/** As many groups as are worth asking about for one person. */
const ASKED_ABOUT = 6;

/** Groups that only one rule keeps a person out of, one that may be asked about: those with a seat left first. */
function rulesMended(plan: Plan, person: number, { count, fixed, ask, fit }: Obstacles): readonly Proposal[] {
  const order = (g: number) => (seatsLeft(plan, g) > 0 ? 0 : 1e9) + (ask[g] ?? 0) * 1e4 - (fit[g] ?? 0);
  return [...plan.pool.groups.keys()]
    .filter((group) => count[group] === 1 && fixed[group] === 0 && !staysClosed(plan, group))
    .filter((group) => seatsLeft(plan, group) > 0 || outbids(plan, person, group, fit[group] ?? 0))
    .sort((a, b) => order(a) - order(b))
    .slice(0, ASKED_ABOUT)
    .flatMap((group) => mended(plan, person, group));
}

function outbids(plan: Plan, person: number, group: number, fit: number): boolean {
  return worthOf(plan, person, fit) > valueAt(plan.assignment.price, group);
}

function mended(plan: Plan, person: number, group: number): readonly Proposal[] {
  const { people, groups, context } = plan.pool;
  const [candidate, own] = [people[person], groups[group]];
  const mend = brokenRules(plan, person, group)[0]?.mend;
  if (candidate === undefined || own === undefined || mend === undefined) return [];
  const change = { kind: "edge" as const, person, group, fit: fitOf(candidate, own, context) };
  return [{ name: mend.change, group, change, needs: mend.needs(candidate, own, context) }];
}
