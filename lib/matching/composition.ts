import type { PackedEdges, Problem } from "../assignment/problem.ts";
import { declaredValue } from "../domain/intake/withheld.ts";
import type { Pin } from "./adjustments.ts";
import type { Pool } from "./pool.ts";

type Isolation = {
  readonly values: NonNullable<Problem["values"]>;
  readonly salient: NonNullable<Problem["salient"]>;
};

/**
 * No isolates, in numbers. A group in which some values are held already (by members, or by somebody a coordinator
 * pinned, which is their sign-off) gets an attribute of its own, in which who shares such a value counts as having
 * none: they are nobody's lone holder there.
 */
export function isolationOf(pool: Pool, edges: PackedEdges, pins: readonly Pin[]): Isolation {
  const attributes = numbering();
  const values = numbering();
  const triples: [number, number, number][] = [];
  const salient: [number, number][] = [];
  const shared = new Set<string>();
  let eligible: readonly (readonly number[])[] | undefined;
  for (const [group, { salientAttributes }] of pool.groups.entries()) {
    for (const attribute of [...new Set(salientAttributes)].sort()) {
      const held = heldValues(pool, pins, group, attribute);
      const key = held.size === 0 ? attribute : `${attribute} in ${group}`;
      salient.push([group, attributes(key)]);
      if (held.size === 0 && shared.has(key)) continue;
      if (held.size === 0) shared.add(key);
      if (held.size > 0) eligible ??= eligibleByGroup(edges, pool.groups.length);
      for (const person of held.size === 0 ? pool.people.keys() : (eligible?.[group] ?? [])) {
        const value = declaredValue(pool.people[person]?.answers.affinity, attribute);
        if (value !== undefined && !held.has(value)) triples.push([person, attributes(key), values(value)]);
      }
    }
  }
  return { values: triples, salient };
}

/** Values of an attribute that the group has whoever joins: of its members, and of those pinned to it. */
export function heldValues(pool: Pool, pins: readonly Pin[], group: number, attribute: string): ReadonlySet<string> {
  const members = pool.groups[group]?.members ?? [];
  const pinned = pins.filter((pin) => pin.group === group).map(({ person }) => pool.people[person]?.answers);
  return new Set(
    [...members, ...pinned]
      .map((holder) => declaredValue(holder?.affinity, attribute))
      .filter((value) => value !== undefined),
  );
}

/** Who may sit in each group. Made once, and only where some group needs it. */
function eligibleByGroup({ offset, group }: PackedEdges, groups: number): readonly (readonly number[])[] {
  const people = Array.from({ length: groups }, (): number[] => []);
  for (let person = 0; person + 1 < offset.length; person++) {
    for (let e = offset[person] ?? 0; e < (offset[person + 1] ?? 0); e++) people[group[e] ?? 0]?.push(person);
  }
  return people;
}

function numbering(): (key: string) => number {
  const numbers = new Map<string, number>();
  return (key) => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
}
