import type { GroupId } from "../../../domain/ids.ts";
import type { MatchResult, Placed } from "../../../domain/runs/match-result.ts";
import type { Run, RunException } from "../../../domain/runs/match-run.ts";
import type { Deps } from "../../ports.ts";
import { resultOf } from "../staged-run.ts";
import { seatAgain } from "./seat-again.ts";

const AT_ONCE = 8;

/** Everybody who was previewed a seat and cannot be offered it by what is true now, and who depends on them. */
export async function exceptionsNow(deps: Deps, run: Run): Promise<readonly RunException[]> {
  const result = await resultOf(deps, run);
  // Solved again when its offers are made, and looked at then.
  if (result === undefined) return [];
  const groups = byGroup(result);
  const found: RunException[] = [];
  for (let start = 0; start < groups.length; start += AT_ONCE) {
    const several = groups.slice(start, start + AT_ONCE);
    const looked = await Promise.all(several.map(([groupId, placed]) => seatAgain(deps, run, groupId, placed)));
    found.push(...looked.flatMap(({ exceptions }) => exceptions));
  }
  return found;
}

export function byGroup(result: MatchResult): readonly (readonly [GroupId, readonly Placed[]])[] {
  return [...Map.groupBy(result.placed, ({ groupId }) => groupId)].sort(([a], [b]) => (a < b ? -1 : 1));
}
