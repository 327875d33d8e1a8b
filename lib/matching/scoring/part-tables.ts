import type { Part } from "../fit/part.ts";
import { earned, PARTS } from "../fit/parts.ts";
import type { Pool } from "../pool.ts";
import { classesOf } from "./classes.ts";

/** The points of one part for each kind of person and kind of group. */
export type PartTable = {
  readonly personOf: Int32Array;
  readonly groupOf: Int32Array;
  readonly groupKinds: number;
  readonly points: Int16Array;
};

/** Comfort comes with the slots, see `slots.ts`. */
export const SHARED_PARTS = PARTS.filter(({ name }) => name !== "slotComfort");

export function partTable(part: Part, of: number, { people, groups, context }: Pool): PartTable {
  const persons = classesOf(people, (candidate) => part.personKey(candidate, context));
  const kinds = classesOf(groups, (group) => part.groupKey(group, context));
  const points = new Int16Array(persons.samples.length * kinds.samples.length);
  let at = 0;
  for (const candidate of persons.samples) {
    for (const group of kinds.samples) points[at++] = earned(part.share(candidate, group, context), of);
  }
  return { personOf: persons.of, groupOf: kinds.of, groupKinds: kinds.samples.length, points };
}

export function pointsFor(tables: readonly PartTable[], person: number, group: number): number {
  let sum = 0;
  for (const { personOf, groupOf, groupKinds, points } of tables) {
    sum += points[(personOf[person] ?? 0) * groupKinds + (groupOf[group] ?? 0)] ?? 0;
  }
  return sum;
}
