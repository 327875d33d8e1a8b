import type { Group } from "../domain/groups/group.ts";
import { fillsOnArrival } from "../domain/groups/standing-approval.ts";
import type { GroupId } from "../domain/ids.ts";
import { workFor } from "./hand-over.ts";
import type { Change, Deps } from "./ports.ts";

/**
 * Beside a change of what the mail of a running group follows from: a sweep a minute later has it planned anew, whether
 * or not it could be done at once.
 */
export function planningOf({ clock }: Pick<Deps, "clock">, group: Group): readonly Change[] {
  if (group.status !== "RUNNING") return [];
  return [workFor({ job: "plan-group", groupId: group.groupId }, clock.now())];
}

/**
 * Beside a change of who may sit in a group that fills by itself, or did so before: its line is drawn up anew, or
 * dissolved.
 */
export function linesOf(
  { clock }: Pick<Deps, "clock">,
  groupId: GroupId,
  ...states: readonly Group[]
): readonly Change[] {
  if (!states.some(fillsOnArrival)) return [];
  return [workFor({ job: "arrival", because: groupId }, clock.now())];
}

/**
 * Does what follows a commit while its caller waits, as well as it can: what was committed is done, whatever becomes of
 * this. So a row of the same commit asks for it too, or it comes round by itself. A failure is counted and logged.
 */
export async function atOnce(deps: Pick<Deps, "telemetry">, follows: () => Promise<unknown>): Promise<void> {
  try {
    await follows();
  } catch (failure) {
    const error = failure instanceof Error ? failure.name : "unknown";
    deps.telemetry.count("after-commit-failed", 1);
    deps.telemetry.event("error", "after-commit-failed", { error });
  }
}
