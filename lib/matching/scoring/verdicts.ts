import type { Rule } from "../eligibility/rule.ts";
import { RULES } from "../eligibility/rules.ts";
import type { Pool } from "../pool.ts";
import { classesOf } from "./classes.ts";

/** One bit a group, 32 groups a word. */
export type GroupBits = Uint32Array;

/** One rule's verdict on everybody: people who are alike to the rule share a row of bits, set where it holds. */
export type Verdicts = {
  readonly rule: Rule;
  readonly rowOf: Int32Array;
  readonly rows: readonly GroupBits[];
};

/** Times are left to `slots.ts`: nearly everybody's week is their own, so there are no kinds to share. */
export const SHARED_RULES = RULES.filter(({ name }) => name !== "every-session");

export function verdictsOf(rule: Rule, { people, groups, context }: Pool): Verdicts {
  const persons = classesOf(people, (candidate) => rule.personKey(candidate, context));
  const kinds = classesOf(groups, (group) => rule.groupKey(group, context));
  const rows = persons.samples.map((candidate) => {
    const holds = kinds.samples.map((group) => rule.holds(candidate, group, context));
    return bitsWhere(groups.length, (g) => holds[kinds.of[g] ?? 0] ?? false);
  });
  return { rule, rowOf: persons.of, rows };
}

function bitsWhere(groups: number, isSet: (group: number) => boolean): GroupBits {
  const bits = new Uint32Array((groups + 31) >>> 5);
  for (let g = 0; g < groups; g++) if (isSet(g)) bits[g >>> 5] = (bits[g >>> 5] ?? 0) | (1 << (g & 31));
  return bits;
}

export function hasBit(bits: GroupBits, group: number): boolean {
  return (((bits[group >>> 5] ?? 0) >>> (group & 31)) & 1) === 1;
}

/** The groups for which every shared rule holds, into `into`. */
export function allHold(verdicts: readonly Verdicts[], person: number, into: GroupBits): void {
  into.fill(0xffffffff);
  for (const { rowOf, rows } of verdicts) {
    const row = rows[rowOf[person] ?? 0];
    if (row === undefined) continue;
    for (let word = 0; word < into.length; word++) into[word] = (into[word] ?? 0) & (row[word] ?? 0);
  }
}
