import { type PackedEdges, type Problem, ProblemError } from "../../assignment/problem.ts";
import { isolationOf } from "../composition.ts";
import type { Plan } from "../plan.ts";
import { NOWHERE } from "../seating.ts";
import { type SolveAgain, solvingAgain } from "../solve-again.ts";
import type { Alteration } from "./alteration.ts";
import { openProof } from "./proof.ts";

/** Whether a change would place a person. Undefined where that was not found out: then nothing is claimed. */
export type WhatIf = { readonly wouldPlace: (person: number, change: Alteration) => boolean | undefined };

/** For all what-ifs of a run: a few seconds. */
const EFFORT = 60_000_000;

/**
 * By proof where there is one, else by solving again with the change. Changes that are not about one person (a seat, a
 * joiner) are solved once and answer for everybody.
 */
export function openWhatIf(plan: Plan): WhatIf {
  const proof = openProof(plan);
  const solved = new Map<string, Int32Array | undefined>();
  const solveAgain = solvingAgain(EFFORT);
  return {
    wouldPlace: (person, change) => {
      const proved = proof(person, change);
      if (proved !== undefined) return proved;
      const key = Object.values(change).join();
      if (!solved.has(key)) solved.set(key, groupsAfter(plan, change, solveAgain));
      const groups = solved.get(key);
      return groups === undefined ? undefined : groups[person] !== NOWHERE;
    },
  };
}

/** Undefined when the changed problem contradicts itself, or was not solved any more. */
function groupsAfter(plan: Plan, change: Alteration, solveAgain: SolveAgain): Int32Array | undefined {
  try {
    return solveAgain(() => changed(plan, change))?.group;
  } catch (error) {
    // A sign-off that the other rules contradict is simply no way out.
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

function changed({ pool, problem, scores: { edges }, pins }: Plan, change: Alteration): Problem {
  switch (change.kind) {
    case "seats":
      return {
        ...problem,
        capacity: Array.from(problem.capacity, (n, g) => (g === change.group ? n + change.count : n)),
      };
    case "edge": {
      const more = withEdge(edges, change.person, change.group, change.fit);
      return { ...problem, edges: more, ...isolationOf(pool, more, pins) };
    }
    case "joiners":
      return withJoiners(problem, edges, change.group, change.count);
    case "sign-off": {
      const { person, group } = change;
      const isolation = isolationOf(pool, edges, [...pins, { person, group }]);
      return { ...problem, ...isolation, pins: [...(problem.pins ?? []), [person, group]] };
    }
  }
}

function withEdge({ offset, group, fit }: PackedEdges, person: number, to: number, points: number): PackedEdges {
  const at = offset[person + 1] ?? 0;
  return {
    offset: offset.map((start, p) => (p > person ? start + 1 : start)),
    group: inserted(group, at, to),
    fit: inserted(fit, at, points),
  };
}

function inserted(column: Int32Array, at: number, value: number): Int32Array {
  const longer = new Int32Array(column.length + 1);
  longer.set(column.subarray(0, at));
  longer[at] = value;
  longer.set(column.subarray(at), at + 1);
  return longer;
}

const JOINER_FIT = 1000;

/** People who do not exist yet, who fit this group and no other, and come last in line. */
function withJoiners(problem: Problem, { offset, group, fit }: PackedEdges, to: number, count: number): Problem {
  const last = offset[problem.people] ?? 0;
  const more = Array.from({ length: count }, (_, k) => k + 1);
  return {
    ...problem,
    people: problem.people + count,
    waiting: [...(problem.waiting ?? []), ...more.map(() => 0)],
    edges: {
      offset: Int32Array.from([...offset, ...more.map((k) => last + k)]),
      group: Int32Array.from([...group, ...more.map(() => to)]),
      fit: Int32Array.from([...fit, ...more.map(() => JOINER_FIT)]),
    },
  };
}
