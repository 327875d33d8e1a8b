import type { GroupId } from "../domain/ids.ts";
import type { Candidate, MatchGroup, MatchInput } from "../domain/runs/match-input.ts";
import type { Adjustments } from "../domain/runs/match-run.ts";
import { contextOf, type MatchContext } from "./context.ts";

/**
 * The input in the order that ties are decided by: people by submission, then id; groups by id. Everything after this
 * speaks of people and groups by their number here, so the result cannot depend on the order of the input.
 */
export type Pool = {
  readonly people: readonly Candidate[];
  readonly groups: readonly MatchGroup[];
  readonly adjustments: Adjustments;
  readonly context: MatchContext;
};

export function poolOf(input: MatchInput): Pool {
  return {
    people: [...input.candidates].sort(
      (a, b) => Date.parse(a.submittedAt) - Date.parse(b.submittedAt) || compareText(a.applicationId, b.applicationId),
    ),
    groups: [...input.groups]
      .sort((a, b) => compareText(a.groupId, b.groupId))
      .map((group) => inTimeOrder(withExtraSeats(group, input.adjustments))),
    adjustments: input.adjustments,
    context: contextOf(input),
  };
}

function withExtraSeats(group: MatchGroup, { extraSeats }: Adjustments): MatchGroup {
  const extra = extraSeats.filter(({ groupId }) => groupId === group.groupId);
  if (extra.length === 0) return group;
  return { ...group, freeSeats: extra.reduce((seats, more) => seats + more.seats, group.freeSeats) };
}

function inTimeOrder(group: MatchGroup): MatchGroup {
  return { ...group, occurrences: [...group.occurrences].sort((a, b) => compareText(a.startsAt, b.startsAt)) };
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * People a closed group still needs to start; whoever holds a seat already counts. 0 where one is enough, for one it
 * gets by placing anybody.
 */
export function minimumOf({ entry, size, members }: MatchGroup): number {
  const needed = entry === "closed" ? size.min - members.length : 0;
  return needed > 1 ? needed : 0;
}

const DAY = 24 * 60 * 60_000;

/** Whole days since the application was submitted. */
export function waitedDays({ submittedAt }: Candidate, { now }: Pick<MatchContext, "now">): number {
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(submittedAt)) / DAY));
}

export function numbersOf<Id extends string>(ids: readonly Id[]): ReadonlyMap<Id, number> {
  return new Map(ids.map((id, number) => [id, number]));
}

export function groupNumbers({ groups }: Pool): ReadonlyMap<GroupId, number> {
  return numbersOf(groups.map(({ groupId }) => groupId));
}
