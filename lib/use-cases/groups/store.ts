import type { Group, GroupStatus } from "../../domain/groups/group.ts";
import type { GroupId } from "../../domain/ids.ts";
import type { Page, PageQuery } from "../page.ts";

export type GroupStore = {
  readonly group: (id: GroupId) => Promise<Group | undefined>;
  /** All groups in any of these states, by id. */
  readonly groups: (statuses: readonly GroupStatus[]) => Promise<readonly Group[]>;
  /** Every group, whatever its state, by id. */
  readonly groupPage: (query: PageQuery) => Promise<Page<Group>>;
};
