import type { Edge, Problem } from "../problem.ts";
import type { Violation } from "../violation.ts";
import { edgesOf } from "./check-edges.ts";

type Claim = { readonly person: number; readonly fit: number };

/**
 * The fairness statement, no justified envy: no unplaced person has waited at least as long, fits at least as well, and
 * is left out of a group in which another was placed, unless a side rule says so (the swap would break one, or one of
 * the two is to be kept together with someone, or was pinned). With both equal, the lower number has the better claim.
 */
export function unfairCases(problem: Problem, group: Int32Array, members: readonly (readonly number[])[]): Violation[] {
  const unplaced = edgesOf(problem).filter(([person]) => group[person] === -1);
  const seated = Map.groupBy(
    edgesOf(problem).filter(([person, at]) => group[person] === at),
    ([, at]) => at,
  );
  const fixed = new Set([...(problem.together ?? []).flat(), ...(problem.pins ?? []).map(([person]) => person)]);
  return unplaced.flatMap(([person, at, fit]) => {
    const outranked = (seated.get(at) ?? []).find(
      (seat: Edge) =>
        outranks(problem, { person, fit }, { person: seat[0], fit: seat[2] }) &&
        !fixed.has(person) &&
        !fixed.has(seat[0]) &&
        keepsRules(problem, at, [...(members[at] ?? []).filter((member) => member !== seat[0]), person]),
    );
    return outranked === undefined ? [] : [{ kind: "unfair", person, group: at, seated: outranked[0] } as const];
  });
}

function outranks(problem: Problem, a: Claim, b: Claim): boolean {
  const waited = (problem.waiting?.[a.person] ?? 0) - (problem.waiting?.[b.person] ?? 0);
  const fits = a.fit - b.fit;
  return waited >= 0 && fits >= 0 && (waited > 0 || fits > 0 || a.person < b.person);
}

function keepsRules(problem: Problem, group: number, members: readonly number[]): boolean {
  if ((problem.apart ?? []).some(([p, q]) => members.includes(p) && members.includes(q))) return false;
  return (problem.salient ?? [])
    .filter(([at]) => at === group)
    .every(([, attribute]) => {
      const held = (problem.values ?? []).filter(([person, of]) => of === attribute && members.includes(person));
      return held.every(([person, , value]) => held.some((other) => other[0] !== person && other[2] === value));
    });
}
