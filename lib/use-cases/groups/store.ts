import type { Act } from "../../domain/groups/act.ts";
import type { Group, GroupStatus } from "../../domain/groups/group.ts";
import type { OpenListing } from "../../domain/groups/open-listing.ts";
import type { ActId, GroupId } from "../../domain/ids.ts";
import type { Instant } from "../../time/instant.ts";
import type { GroupSummary } from "../group-summary.ts";
import type { Page, PageQuery } from "../page.ts";

/** As it is listed for anyone: its facilitators by level, with an empty name. */
export type OpenGroup = GroupSummary;

export type GroupChange =
  | { readonly write: "group"; readonly group: Group; readonly expect: number | "absent" }
  | { readonly write: "act"; readonly act: Act; readonly expect: number | "absent" }
  /** Which listing of the groups that take people is shown. */
  | { readonly write: "open-listing"; readonly listing: OpenListing; readonly expect: number | "absent" };

export type GroupStore = {
  readonly group: (id: GroupId) => Promise<Group | undefined>;
  /** All groups in any of these states, by id. */
  readonly groups: (statuses: readonly GroupStatus[]) => Promise<readonly Group[]>;
  /** Every group, whatever its state, by id. */
  readonly groupPage: (query: PageQuery) => Promise<Page<Group>>;
  readonly act: (groupId: GroupId, id: ActId) => Promise<Act | undefined>;
  /** Which listing of the groups that take people is shown; undefined before the first was asked for. */
  readonly openListing: () => Promise<OpenListing | undefined>;
  /** The same, once it was built later than `since`; undefined when nobody is at it, or takes longer than seconds. */
  readonly openListingSince: (since: Instant) => Promise<OpenListing | undefined>;
  /** The groups of a version, by id; undefined for one that is not there whole, or no more. */
  readonly openGroups: (version: string) => Promise<readonly OpenGroup[] | undefined>;
  /** Written under a version of its own, before any listing names it. */
  readonly saveOpenGroups: (version: string, groups: readonly OpenGroup[]) => Promise<void>;
  readonly removeOpenGroups: (version: string) => Promise<void>;
};
