import type { Edge, Problem, Score } from "../../lib/assignment/problem.ts";

/**
 * Every seating of a small problem, tried. The best score of those that keep all rules; undefined if pins allow none.
 */
export function bestByTrying(problem: Problem): Score | undefined {
  const edges = problem.edges as readonly Edge[];
  const options = Array.from({ length: problem.people }, (_, person) => edges.filter(([own]) => own === person));
  const group = new Array<number>(problem.people).fill(-1);
  let best: Score | undefined;
  const place = (person: number, score: Score): void => {
    if (person === problem.people) {
      if ((best === undefined || better(problem, score, best)) && keepsRules(problem, group)) best = score;
      return;
    }
    group[person] = -1;
    place(person + 1, score);
    for (const [, at, fit] of options[person] ?? []) {
      group[person] = at;
      const waiting = score.waiting + (problem.waiting?.[person] ?? 0);
      place(person + 1, { placed: score.placed + 1, waiting, fit: score.fit + fit });
    }
    group[person] = -1;
  };
  place(0, { placed: 0, waiting: 0, fit: 0 });
  return best;
}

function better(problem: Problem, a: Score, b: Score): boolean {
  if (problem.objective === "best_fit") return a.fit > b.fit;
  return (a.placed - b.placed || a.waiting - b.waiting || a.fit - b.fit) > 0;
}

function keepsRules(problem: Problem, group: readonly number[]): boolean {
  return (
    sizesKept(problem, group) &&
    (problem.together ?? []).every(([p, q]) => group[p] === group[q]) &&
    (problem.apart ?? []).every(([p, q]) => group[p] === -1 || group[p] !== group[q]) &&
    (problem.pins ?? []).every(([person, at]) => group[person] === at) &&
    (problem.salient ?? []).every(([at, attribute]) => companyKept(problem, group, at, attribute))
  );
}

function sizesKept(problem: Problem, group: readonly number[]): boolean {
  return [...problem.capacity].every((seats, g) => {
    const members = group.filter((at) => at === g).length;
    return members <= seats && (members === 0 || members >= (problem.minimum?.[g] ?? 0));
  });
}

function companyKept(problem: Problem, group: readonly number[], at: number, attribute: number): boolean {
  const held = (problem.values ?? []).filter(([person, of]) => of === attribute && group[person] === at);
  return held.every(([person, , value]) => held.some((other) => other[0] !== person && other[2] === value));
}
