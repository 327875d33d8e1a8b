import type { CaseCode, GroupId } from "../domain/ids.ts";
import type { MatchInput } from "../domain/runs/match-input.ts";
import type { Adjustments } from "../domain/runs/match-run.ts";
import type { MatchSettings } from "../domain/runs/match-settings.ts";
import type { Instant } from "../time/instant.ts";
import { openSlotBook, type SlotBook } from "./slots/slot-book.ts";

/** What rules and parts of the score may know beside the person and the group. */
export type MatchContext = {
  readonly now: Instant;
  readonly settings: MatchSettings;
  /** The groups a coordinator excluded a person from; "all" leaves them out of the run. */
  readonly exclusions: ReadonlyMap<CaseCode, ReadonlySet<GroupId> | "all">;
  /** Where everybody sits who holds a seat in a group of this run. */
  readonly seatedIn: ReadonlyMap<CaseCode, GroupId>;
  readonly slots: SlotBook;
};

export function contextOf({ now, settings, groups, adjustments }: MatchInput): MatchContext {
  const seatedIn = new Map(
    groups.flatMap(({ groupId, members }) => members.map(({ caseCode }) => [caseCode, groupId] as const)),
  );
  return { now, settings, exclusions: exclusionsOf(adjustments), seatedIn, slots: openSlotBook() };
}

function exclusionsOf({ exclusions: listed }: Adjustments): MatchContext["exclusions"] {
  const exclusions = new Map<CaseCode, Set<GroupId> | "all">();
  for (const { caseCode, groupId } of listed) {
    const before = exclusions.get(caseCode);
    if (groupId === undefined) exclusions.set(caseCode, "all");
    else if (before === undefined) exclusions.set(caseCode, new Set([groupId]));
    else if (before !== "all") before.add(groupId);
  }
  return exclusions;
}
