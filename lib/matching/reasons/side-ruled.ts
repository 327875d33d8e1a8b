import { declaredValue } from "../../domain/intake/withheld.ts";
import type { Plan } from "../plan.ts";

/** Whether a pin, a pair or an attribute that the group declares speaks about a person in a group. */
export type SideRuled = (person: number, group: number) => boolean;

export function sideRuledIn({ problem, pool }: Plan): SideRuled {
  const named = new Set([
    ...(problem.together ?? []).flat(),
    ...(problem.apart ?? []).flat(),
    ...(problem.pins ?? []).map(([person]) => person),
  ]);
  return (person, group) => {
    if (named.has(person)) return true;
    const declared = pool.groups[group]?.salientAttributes ?? [];
    if (declared.length === 0) return false;
    const affinity = pool.people[person]?.answers.affinity;
    return declared.some((name) => declaredValue(affinity, name) !== undefined);
  };
}
