import type { Group, GroupStatus } from "../../domain/groups/group.ts";
import type { GroupId } from "../../domain/ids.ts";

export type GroupStore = {
  readonly group: (id: GroupId) => Promise<Group | undefined>;
  /** All groups in any of these states, by id. */
  readonly groups: (statuses: readonly GroupStatus[]) => Promise<readonly Group[]>;
};
