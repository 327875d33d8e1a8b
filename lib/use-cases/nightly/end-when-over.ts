import { endingDue } from "../../domain/groups/ending-due.ts";
import type { PublishedGroup } from "../../domain/groups/group.ts";
import { endByPlan } from "../groups/acts/act-on-group.ts";
import { startWhenViable } from "../groups/start-group.ts";
import type { Deps } from "../ports.ts";

/**
 * The day after its last session a group is over. One that came to its first session without its minimum, and about
 * which nobody decided, is over as well: whoever signed for it is told, and goes on waiting.
 */
export async function endWhenOver(deps: Deps, { groupId }: PublishedGroup): Promise<void> {
  // Read anew: a step before this one may have started it.
  const [group, sessions] = await Promise.all([deps.store.group(groupId), deps.store.sessions(groupId)]);
  const why = group && endingDue(group, sessions, deps.clock.now());
  if (group === undefined || why === undefined) return;
  // Whoever signed last may have done so since the night before, which is when a cohort starts by itself.
  const isStarted = why === "below-minimum" && (await startWhenViable(deps, groupId)) !== undefined;
  if (!isStarted) await endByPlan(deps, group, why);
}
