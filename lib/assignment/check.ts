import { recomputedBound } from "./check/check-bound.ts";
import { readSeating } from "./check/check-edges.ts";
import { unfairCases } from "./check/check-fairness.ts";
import type { Assignment, Problem, Score } from "./problem.ts";
import type { Violation } from "./violation.ts";

/**
 * Every way in which an answer is not what it claims to be: rules, totals, fairness and bound, recomputed from the
 * problem and the answer alone. Shares no code with the solver. Empty = nothing wrong.
 */
export function check(problem: Problem, answer: Assignment): Violation[] {
  if (answer.group.length !== problem.people) return [{ kind: "wrong_length", entries: answer.group.length }];
  const seating = readSeating(problem, answer.group);
  if (seating.wrong.length > 0) return seating.wrong;
  return [
    ...brokenSizes(problem, seating.members),
    ...brokenPairs(problem, answer.group),
    ...brokenCompany(problem, seating.members),
    ...unfairCases(problem, answer.group, seating.members),
    ...wrongTotals(answer, seating.total),
    ...wrongBound(problem, answer, seating.total),
  ];
}

function brokenSizes(problem: Problem, members: readonly (readonly number[])[]): Violation[] {
  return members.flatMap((own, group): Violation[] => {
    if (own.length > (problem.capacity[group] ?? 0)) return [{ kind: "over_capacity", group, members: own.length }];
    const short = own.length > 0 && own.length < (problem.minimum?.[group] ?? 0);
    return short ? [{ kind: "below_minimum", group, members: own.length }] : [];
  });
}

function brokenPairs(problem: Problem, group: Int32Array): Violation[] {
  const found: Violation[] = [];
  for (const pair of problem.together ?? [])
    if (group[pair[0]] !== group[pair[1]]) found.push({ kind: "not_together", pair });
  for (const pair of problem.apart ?? []) {
    const shared = group[pair[0]] ?? -1;
    if (shared >= 0 && shared === group[pair[1]]) found.push({ kind: "not_apart", pair, group: shared });
  }
  for (const [person, pinned] of problem.pins ?? [])
    if (group[person] !== pinned) found.push({ kind: "not_where_pinned", person, group: pinned });
  return found;
}

function brokenCompany(problem: Problem, members: readonly (readonly number[])[]): Violation[] {
  const held = new Map((problem.values ?? []).map(([person, attribute, value]) => [`${person}/${attribute}`, value]));
  return (problem.salient ?? []).flatMap(([group, attribute]) => {
    const own = members[group] ?? [];
    const heldBy = (person: number): number | undefined => held.get(`${person}/${attribute}`);
    return own
      .filter(
        (person) =>
          heldBy(person) !== undefined && own.filter((other) => heldBy(other) === heldBy(person)).length === 1,
      )
      .map((person): Violation => ({ kind: "isolated", person, group, attribute }));
  });
}

function wrongTotals(answer: Assignment, total: Score): Violation[] {
  const found = { placed: total.placed, fit: total.fit, waitingServed: total.waiting };
  return (["placed", "fit", "waitingServed"] as const)
    .filter((of) => answer[of] !== found[of])
    .map((of) => ({ kind: "wrong_total", of, claimed: answer[of], found: found[of] }));
}

function wrongBound(problem: Problem, answer: Assignment, total: Score): Violation[] {
  const score = problem.objective === "best_fit" ? { placed: 0, waiting: 0, fit: total.fit } : total;
  const proven = recomputedBound(problem, answer);
  const found: Violation[] = [];
  // What a search has excluded cannot be read off the answer.
  if (answer.proof === "surplus" && order(answer.bound, proven) < 0)
    found.push({ kind: "bound_not_proven", claimed: answer.bound, proven });
  if (order(answer.bound, score) < 0) found.push({ kind: "bound_below_answer" });
  const gap = missing(score, answer.bound);
  if (Math.abs(gap - answer.gap) > 1e-12) found.push({ kind: "wrong_gap", claimed: answer.gap, found: gap });
  if ((answer.status === "optimal") !== (order(answer.bound, score) === 0)) found.push({ kind: "wrong_status" });
  return found;
}

function order(a: Score, b: Score): number {
  return a.placed - b.placed || a.waiting - b.waiting || a.fit - b.fit;
}

function missing(score: Score, bound: Score): number {
  const key = (["placed", "waiting", "fit"] as const).find((each) => score[each] !== bound[each]);
  return key === undefined ? 0 : (bound[key] - score[key]) / Math.max(1, Math.abs(bound[key]));
}
