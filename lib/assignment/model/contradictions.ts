import { type Problem, ProblemError } from "../problem.ts";
import { FIT_BITS, type PackedProblem } from "./pack.ts";
import type { SideConstraints } from "./side-constraints.ts";

/** Pins that no seating could honour. @throws ProblemError naming the culprits. */
export function refuseContradictions(problem: Problem, packed: PackedProblem, constraints: SideConstraints): void {
  const { pinned } = constraints;
  const members = new Map<number, number[]>();
  refusePartedPairs(problem, packed, constraints);
  pinned.forEach((group, person) => {
    if (group < 0) return;
    if (!hasEdge(packed, person, group))
      throw new ProblemError(
        "pin_without_edge",
        `person ${person} is pinned to group ${group}, for which they are not eligible`,
        [person],
        [group],
      );
    members.set(group, [...(members.get(group) ?? []), person]);
  });
  for (const [group, people] of members) {
    if (people.length > (problem.capacity[group] as number))
      throw new ProblemError(
        "pinned_over_capacity",
        `${people.length} people are pinned to group ${group}, which has ${problem.capacity[group]} seats`,
        people,
        [group],
      );
    if ((packed.minimum[group] as number) > (packed.seats[group] as number))
      throw new ProblemError(
        "pinned_below_minimum",
        `people are pinned to group ${group}, which cannot reach its minimum`,
        people,
        [group],
      );
  }
  refuseOpposed(constraints);
}

/**
 * `pinned` already counts companions, so a pair differs only if both were pinned, one of them perhaps through others.
 */
function refusePartedPairs(problem: Problem, packed: PackedProblem, { together, pinned }: SideConstraints): void {
  const byCoordinator = new Set((problem.pins ?? []).map(([person]) => person));
  for (const [a, b] of together) {
    const groups = [pinned[a] as number, pinned[b] as number];
    if (groups[0] !== groups[1])
      throw new ProblemError(
        "pinned_apart_yet_together",
        `${a} and ${b} are to be kept together but are pinned to groups ${groups.join(" and ")}`,
        [a, b],
        groups,
      );
    const group = groups[0] as number;
    const stray = [a, b].find((person) => group >= 0 && !byCoordinator.has(person) && !hasEdge(packed, person, group));
    if (stray !== undefined)
      throw new ProblemError(
        "pinned_apart_yet_together",
        `${a} and ${b} are to be kept together, but ${stray} cannot be in group ${group}, to which the other is pinned`,
        [a, b],
        [group],
      );
  }
}

function refuseOpposed({ together, apart, pinned }: SideConstraints): void {
  const key = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
  const bound = new Set(together.map(([a, b]) => key(a, b)));
  for (const [a, b] of apart) {
    if (bound.has(key(a, b)))
      throw new ProblemError("together_yet_apart", `${a} and ${b} are to be kept together and apart`, [a, b]);
    const group = pinned[a] as number;
    if (group >= 0 && group === pinned[b])
      throw new ProblemError(
        "pinned_together_yet_apart",
        `${a} and ${b} are to be kept apart but are both pinned to group ${group}`,
        [a, b],
        [group],
      );
  }
}

function hasEdge(packed: PackedProblem, person: number, group: number): boolean {
  for (let e = packed.offset[person] as number; e < (packed.offset[person + 1] as number); e++)
    if ((packed.edge[e] as number) >>> FIT_BITS === group) return true;
  return false;
}
