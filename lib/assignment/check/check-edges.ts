import type { Edge, Problem, Score } from "../problem.ts";
import type { Violation } from "../violation.ts";

type Seating = {
  readonly wrong: Violation[];
  readonly members: readonly (readonly number[])[];
  readonly total: Score;
};

export function edgesOf({ edges, people }: Problem): readonly Edge[] {
  if (!("offset" in edges)) return edges;
  const list: Edge[] = [];
  for (let person = 0; person < people; person++)
    for (let e = edges.offset[person] ?? 0; e < (edges.offset[person + 1] ?? 0); e++)
      list.push([person, edges.group[e] ?? -1, edges.fit[e] ?? 0]);
  return list;
}

/** Who sits where, checked seat by seat against the edges, and what that adds up to. */
export function readSeating(problem: Problem, group: Int32Array): Seating {
  const own = new Int32Array(problem.people).fill(-1);
  for (const [person, at, fit] of edgesOf(problem)) if (group[person] === at) own[person] = fit;
  const wrong: Violation[] = [];
  const members: number[][] = Array.from({ length: problem.capacity.length }, () => []);
  const total = { placed: 0, waiting: 0, fit: 0 };
  group.forEach((at, person) => {
    if (at === -1) return;
    if (members[at] === undefined) wrong.push({ kind: "no_such_group", person, group: at });
    else if ((own[person] ?? -1) < 0) wrong.push({ kind: "not_eligible", person, group: at });
    else {
      members[at].push(person);
      total.placed++;
      total.waiting += problem.waiting?.[person] ?? 0;
      total.fit += own[person] ?? 0;
    }
  });
  return { wrong, members, total };
}
