import type { Plan } from "../plan.ts";
import { NOWHERE } from "../seating.ts";
import { valueAt, worthOf } from "./worth.ts";

type Claimant = { readonly person: number; readonly fit: number };

/** Who may sit in each group: the edges, turned round. */
export type Claimants = readonly (readonly Claimant[])[];

export function claimantsOf({ pool, scores: { edges } }: Plan): Claimants {
  const lists: Claimant[][] = pool.groups.map(() => []);
  for (const person of pool.people.keys()) {
    for (let e = edges.offset[person] ?? 0; e < (edges.offset[person + 1] ?? 0); e++) {
      lists[edges.group[e] ?? 0]?.push({ person, fit: edges.fit[e] ?? 0 });
    }
  }
  return lists;
}

/**
 * Who would gain by one more seat in a group, themselves or by others moving up: those left out from whom a chain of
 * equally good moves leads to it. At prices that prove the seating best, a further seat is worth its price at most,
 * and exactly these people can bring that in. One person only: theirs is the seat.
 */
export function nextInLine(plan: Plan, claimants: Claimants, group: number): readonly number[] {
  const { seating, assignment } = plan;
  const seen = new Set([group]);
  const next = new Set<number>();
  const open = [group];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { person, fit } of claimants[at] ?? []) {
      const own = seating.groupOf[person] ?? NOWHERE;
      if (own === at || !isIndifferent(plan, assignment, person, at, fit)) continue;
      if (own === NOWHERE) next.add(person);
      else if (!seen.has(own)) {
        seen.add(own);
        open.push(own);
      }
    }
  }
  return [...next];
}

/** Would take a seat here at its price as gladly as what they have. */
function isIndifferent(
  plan: Plan,
  { price, surplus }: Plan["assignment"],
  person: number,
  group: number,
  fit: number,
): boolean {
  return valueAt(surplus, person) + valueAt(price, group) === worthOf(plan, person, fit);
}
