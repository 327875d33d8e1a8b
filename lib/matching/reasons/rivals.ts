import type { Plan } from "../plan.ts";
import { choicesOf, NOWHERE } from "../seating.ts";

/** Of those placed in each group: the shortest wait and the lowest fit. */
export type Rivals = { readonly shortestWait: Float64Array; readonly lowestFit: Float64Array };

export function rivalsOf({ pool, problem, scores, seating }: Plan): Rivals {
  const groups = pool.groups.length;
  const shortestWait = new Float64Array(groups).fill(Number.POSITIVE_INFINITY);
  const lowestFit = new Float64Array(groups).fill(Number.POSITIVE_INFINITY);
  for (const person of pool.people.keys()) {
    const own = seating.groupOf[person] ?? NOWHERE;
    if (own === NOWHERE) continue;
    const fit = choicesOf(scores.edges, person).find(({ group }) => group === own)?.fit ?? 0;
    shortestWait[own] = Math.min(shortestWait[own] ?? 0, problem.waiting?.[person] ?? 0);
    lowestFit[own] = Math.min(lowestFit[own] ?? 0, fit);
  }
  return { shortestWait, lowestFit };
}
