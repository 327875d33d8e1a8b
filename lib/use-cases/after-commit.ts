import type { Group } from "../domain/groups/group.ts";
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
