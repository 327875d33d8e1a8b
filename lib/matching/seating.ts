import type { Assignment, PackedEdges } from "../assignment/problem.ts";

/** Who sits where, by number. */
export type Seating = {
  /** The group of each person, -1 for none. */
  readonly groupOf: Int32Array;
  readonly placedIn: readonly (readonly number[])[];
};

export const NOWHERE = -1;

export function seatingOf({ group }: Pick<Assignment, "group">, groups: number): Seating {
  const placedIn: number[][] = Array.from({ length: groups }, () => []);
  for (const [person, at] of group.entries()) placedIn[at]?.push(person);
  return { groupOf: group, placedIn };
}

/** The groups a person may sit in, with the fit of each. */
export function choicesOf(
  { offset, group, fit }: PackedEdges,
  person: number,
): readonly { readonly group: number; readonly fit: number }[] {
  const choices: { group: number; fit: number }[] = [];
  for (let e = offset[person] ?? 0; e < (offset[person + 1] ?? 0); e++) {
    choices.push({ group: group[e] ?? 0, fit: fit[e] ?? 0 });
  }
  return choices;
}
