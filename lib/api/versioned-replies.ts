import type { Group } from "../domain/groups/group.ts";
import type { Run } from "../domain/runs/match-run.ts";

/** The ETag of a group is its version. */
export function groupReply(group: Group): { readonly data: Group; readonly version: number } {
  return { data: group, version: group.version };
}

/** The ETag of a run is its revision. */
export function runReply(run: Run): { readonly data: Run; readonly version: number } {
  return { data: run, version: run.rev };
}
