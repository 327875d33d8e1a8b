import { type Pair, type Problem, ProblemError } from "../problem.ts";

/** The side constraints of a problem (what docs call side rules), indexed by person and by group. */
export type SideConstraints = {
  readonly together: readonly Pair[];
  readonly apart: readonly Pair[];
  /** The group each person is pinned to, -1 = none. */
  readonly pinned: Int32Array;
  /** Attributes no member of the group may hold alone. */
  readonly salient: readonly (readonly number[])[];
  /** By attribute, the value of each person, -1 = none declared. */
  readonly value: ReadonlyMap<number, Int32Array>;
};

export const NO_SIDE_CONSTRAINTS: SideConstraints = {
  together: [],
  apart: [],
  pinned: new Int32Array(0),
  salient: [],
  value: new Map(),
};

/** What in a seating breaks a rule, with the people and the group it is about. */
export type Breach =
  | { readonly kind: "together"; readonly pair: Pair }
  | { readonly kind: "apart"; readonly pair: Pair; readonly group: number }
  | { readonly kind: "isolate"; readonly person: number; readonly group: number; readonly attribute: number };

/** @throws ProblemError for indices out of range and for rules and pins that contradict each other. */
export function readSideConstraints(problem: Problem): SideConstraints {
  const { people } = problem;
  const groups = problem.capacity.length;
  const within = (name: string, index: number, size: number): void => {
    if (!(Number.isInteger(index) && index >= 0 && index < size))
      throw new ProblemError("out_of_range", `${name} names ${index}, of ${size}`);
  };
  const pairs = (name: string, given: readonly Pair[] = []): readonly Pair[] => {
    for (const pair of given) {
      for (const person of pair) within(name, person, people);
      if (pair[0] === pair[1])
        throw new ProblemError("bad_shape", `${name} pairs person ${pair[0]} with themselves`, [pair[0]]);
    }
    return given;
  };
  const pinned = new Int32Array(people).fill(-1);
  for (const [person, group] of problem.pins ?? []) {
    within("a pin", person, people);
    within("a pin", group, groups);
    if (pinned[person] !== -1 && pinned[person] !== group)
      throw new ProblemError(
        "pinned_twice",
        `person ${person} is pinned to groups ${pinned[person]} and ${group}`,
        [person],
        [pinned[person] ?? -1, group],
      );
    pinned[person] = group;
  }
  const salient: number[][] = Array.from({ length: groups }, () => []);
  for (const [group, attribute] of problem.salient ?? []) {
    within("salient", group, groups);
    if (!salient[group]?.includes(attribute)) salient[group]?.push(attribute);
  }
  for (const [person] of problem.values ?? []) within("a value", person, people);
  const together = pairs("together", problem.together);
  const apart = pairs("apart", problem.apart);
  return {
    together,
    apart,
    pinned: companionsToo(pinned, together),
    salient: salient.map((list) => list.sort((a, b) => a - b)),
    value: valuesByAttribute(problem),
  };
}

/**
 * Who is to be kept together with someone pinned is pinned as well; two different pins are left for others to refuse.
 */
function companionsToo(pinned: Int32Array, together: readonly Pair[]): Int32Array {
  const all = pinned.slice();
  for (let spread = true; spread; ) {
    spread = false;
    for (const [p, q] of together) {
      const [ofP, ofQ] = [all[p] as number, all[q] as number];
      if (ofP >= 0 === ofQ >= 0) continue;
      all[ofP >= 0 ? q : p] = Math.max(ofP, ofQ);
      spread = true;
    }
  }
  return all;
}

function valuesByAttribute(problem: Problem): Map<number, Int32Array> {
  const value = new Map<number, Int32Array>();
  for (const [person, attribute, held] of problem.values ?? []) {
    const column = value.get(attribute) ?? new Int32Array(problem.people).fill(-1);
    if (!(Number.isInteger(held) && held >= 0))
      throw new ProblemError("out_of_range", `person ${person} holds value ${held}: must be 0 or more`, [person]);
    if (column[person] !== -1 && column[person] !== held)
      throw new ProblemError("duplicate_value", `person ${person} holds two values of attribute ${attribute}`, [
        person,
      ]);
    column[person] = held;
    value.set(attribute, column);
  }
  return value;
}

export function hasSideConstraints(constraints: SideConstraints): boolean {
  return (
    constraints.together.length > 0 ||
    constraints.apart.length > 0 ||
    (constraints.value.size > 0 && constraints.salient.some((list) => list.length > 0))
  );
}

/** Every breach in a seating, pairs first, in a fixed order. */
export function breachesIn(
  constraints: SideConstraints,
  group: Int32Array,
  membersOf: (group: number) => ArrayLike<number>,
): Breach[] {
  const found: Breach[] = [];
  for (const pair of constraints.together)
    if (group[pair[0]] !== group[pair[1]]) found.push({ kind: "together", pair });
  for (const pair of constraints.apart) {
    const shared = group[pair[0]] as number;
    if (shared >= 0 && shared === group[pair[1]]) found.push({ kind: "apart", pair, group: shared });
  }
  constraints.salient.forEach((attributes, g) => {
    for (const attribute of attributes)
      for (const person of isolates(constraints.value.get(attribute), membersOf(g)))
        found.push({ kind: "isolate", person, group: g, attribute });
  });
  return found;
}

/** Members who alone hold their value, by number. */
export function isolates(value: Int32Array | undefined, members: ArrayLike<number>): number[] {
  if (value === undefined) return [];
  const holder = new Map<number, number>();
  for (let k = 0; k < members.length; k++) {
    const person = members[k] as number;
    const held = value[person] as number;
    if (held >= 0) holder.set(held, holder.has(held) ? -1 : person);
  }
  return [...holder.values()].filter((person) => person >= 0).sort((a, b) => a - b);
}
