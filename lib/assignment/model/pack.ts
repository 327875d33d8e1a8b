import { type Edge, type Numbers, type PackedEdges, type Problem, ProblemError } from "../problem.ts";

/** Fit takes 10 bits of a packed edge, which leaves 21 for the person or the group. */
export const FIT_BITS = 10;
const MOST = 2 ** 21 - 2;

/**
 * How much one more person placed and one more day of waiting weigh against fit, so that no sum of fits a single change
 * can bring about outweighs a day, nor days a person. A change (a path or cycle that improves) passes each group at
 * most once, so its fits sum to less than 1000 x (groups + 2). Both 0 in `best_fit`.
 */
export type Units = { readonly placed: number; readonly waiting: number };

export type PackedProblem = {
  readonly people: number;
  readonly groups: number;
  /** Edges by person, each person's by group: `group << 10 | fit`. */
  readonly offset: Int32Array;
  readonly edge: Int32Array;
  /** Free seats, but no more than people who could take one. */
  readonly seats: Int32Array;
  readonly minimum: Int32Array;
  readonly waiting: Int32Array;
  readonly floor: Float64Array;
  readonly units: Units;
};

/** Checks the numbers and packs them. The input is left alone and none of it is kept. */
export function pack(problem: Problem): PackedProblem {
  const { people } = problem;
  const groups = problem.capacity.length;
  if (!isCount(people) || people > MOST) throw new ProblemError("bad_shape", `people must be 0 to ${MOST}`);
  if (groups > MOST) throw new ProblemError("bad_shape", `there may be ${MOST} groups at most`);
  const minimum = column(problem.minimum, groups, "minimum");
  const waiting = column(problem.waiting, people, "waiting");
  const capacity = column(problem.capacity, groups, "capacity");
  const { offset, edge } = isPacked(problem.edges)
    ? packColumns(problem.edges, people, groups)
    : packList(problem.edges, people, groups);
  sortByGroup(people, offset, edge);
  const units = unitsOf(problem.objective, groups, waiting);
  const floor = Float64Array.from(waiting, (days) => -(units.placed + units.waiting * days) + 0);
  return { people, groups, offset, edge, seats: usefulSeats(capacity, edge), minimum, waiting, floor, units };
}

function unitsOf(objective: Problem["objective"], groups: number, waiting: Int32Array): Units {
  if (objective === "best_fit") return { placed: 0, waiting: 0 };
  let longest = 0;
  for (const days of waiting) if (days > longest) longest = days;
  const day = 4000 * (groups + 2);
  const placed = 2 * day * (longest + 1);
  if (placed > 2 ** 50) throw new ProblemError("bad_shape", "too many groups for people who have waited this long");
  return { placed, waiting: day };
}

function isCount(n: number): boolean {
  return Number.isInteger(n) && n >= 0;
}

function column(numbers: Numbers | undefined, length: number, name: string): Int32Array {
  if (numbers === undefined) return new Int32Array(length);
  if (numbers.length !== length)
    throw new ProblemError("bad_shape", `${name} has ${numbers.length} entries, not ${length}`);
  const copy = new Int32Array(length);
  for (let k = 0; k < length; k++) {
    const n = numbers[k] as number;
    if (!isCount(n) || n > 2 ** 30)
      throw new ProblemError("out_of_range", `${name}[${k}] is ${n}: must be a whole number, 0 or more`);
    copy[k] = n;
  }
  return copy;
}

function isPacked(edges: Problem["edges"]): edges is PackedEdges {
  return "offset" in edges;
}

function packColumns(edges: PackedEdges, people: number, groups: number): { offset: Int32Array; edge: Int32Array } {
  const { offset, group, fit } = edges;
  const size = group.length;
  if (offset.length !== people + 1 || offset[0] !== 0 || offset[people] !== size || fit.length !== size)
    throw new ProblemError(
      "bad_shape",
      "edges: offset must run from 0 to the number of edges, one entry more than people",
    );
  const edge = new Int32Array(size);
  for (let person = 0; person < people; person++) {
    const end = offset[person + 1] as number;
    if (end < (offset[person] as number))
      throw new ProblemError("bad_shape", `edges: offset[${person + 1}] goes back`, [person]);
    for (let e = offset[person] as number; e < end; e++)
      edge[e] = packed(person, group[e] as number, fit[e] as number, groups);
  }
  return { offset: offset.slice(), edge };
}

function packList(edges: readonly Edge[], people: number, groups: number): { offset: Int32Array; edge: Int32Array } {
  const offset = new Int32Array(people + 1);
  for (const [person] of edges) {
    if (!isCount(person) || person >= people)
      throw new ProblemError("out_of_range", `an edge names person ${person} of ${people}`);
    offset[person + 1] = (offset[person + 1] as number) + 1;
  }
  for (let person = 0; person < people; person++)
    offset[person + 1] = (offset[person + 1] as number) + (offset[person] as number);
  const next = offset.slice();
  const edge = new Int32Array(edges.length);
  for (const [person, group, fit] of edges) {
    const slot = next[person] as number;
    next[person] = slot + 1;
    edge[slot] = packed(person, group, fit, groups);
  }
  return { offset, edge };
}

function packed(person: number, group: number, fit: number, groups: number): number {
  if (!(group >= 0 && group < groups && Number.isInteger(group)))
    throw new ProblemError("out_of_range", `an edge of person ${person} names group ${group} of ${groups}`, [person]);
  if (!(fit >= 0 && fit <= 1000 && Number.isInteger(fit)))
    throw new ProblemError(
      "out_of_range",
      `person ${person} and group ${group} have fit ${fit}: must be 0 to 1000`,
      [person],
      [group],
    );
  return (group << FIT_BITS) | fit;
}

/** One order whatever the input's, so that the answer does not depend on it. */
function sortByGroup(people: number, offset: Int32Array, edge: Int32Array): void {
  for (let person = 0; person < people; person++) {
    const start = offset[person] as number;
    const end = offset[person + 1] as number;
    for (let e = start + 1; e < end; e++) {
      if ((edge[e] as number) >>> FIT_BITS > (edge[e - 1] as number) >>> FIT_BITS) continue;
      edge.subarray(start, end).sort();
      refuseTwice(person, edge.subarray(start, end));
      break;
    }
  }
}

function refuseTwice(person: number, sorted: Int32Array): void {
  for (let e = 1; e < sorted.length; e++) {
    const group = (sorted[e] as number) >>> FIT_BITS;
    if (group === (sorted[e - 1] as number) >>> FIT_BITS)
      throw new ProblemError("duplicate_edge", `person ${person} and group ${group} have two edges`, [person], [group]);
  }
}

function usefulSeats(capacity: Int32Array, edge: Int32Array): Int32Array {
  const wanting = new Int32Array(capacity.length);
  for (let e = 0; e < edge.length; e++) {
    const g = (edge[e] as number) >>> FIT_BITS;
    wanting[g] = (wanting[g] as number) + 1;
  }
  return capacity.map((seats, g) => Math.min(seats, wanting[g] as number));
}
