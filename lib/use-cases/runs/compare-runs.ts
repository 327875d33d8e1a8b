import type { CaseCode } from "../../domain/ids.ts";
import type { MatchResult, Placed } from "../../domain/runs/match-result.ts";
import type { RunDifference } from "../../domain/runs/match-run.ts";

// Named people beyond this would not fit one record; the figures still count everybody.
const LISTED = 500;

type Outcome = Pick<MatchResult, "placed" | "chosen">;

/**
 * What changed between two results over the same people: who moves, who gains or loses a seat, and what that costs.
 * Positive changes are gains of `after` over `before`.
 */
export function compareRuns(before: Outcome, after: Outcome, most = LISTED): RunDifference {
  const was = byCase(before.placed);
  const is = byCase(after.placed);
  const moved = after.placed.flatMap((placed) => moveOf(was.get(placed.caseCode), placed) ?? []);
  const gained = after.placed.filter(({ caseCode }) => !was.has(caseCode)).map(seated);
  const lost = before.placed.filter(({ caseCode }) => !is.has(caseCode)).map(seated);
  return listedFrom(0, most, {
    placedChange: after.chosen.placed - before.chosen.placed,
    fitChange: after.chosen.totalFit - before.chosen.totalFit,
    waitingChangeDays: after.chosen.waitingServedDays - before.chosen.waitingServedDays,
    moved,
    gained,
    lost,
    notListed: 0,
  });
}

/** Of the people that a difference names, `most` from the one at `from` on; those behind are counted. */
export function listedFrom(from: number, most: number, difference: RunDifference): RunDifference {
  const { moved, gained, lost } = difference;
  const part = <T>(people: readonly T[], before: number): T[] =>
    people.slice(Math.max(0, from - before), Math.max(0, from + most - before));
  const all = moved.length + gained.length + lost.length;
  return {
    ...difference,
    moved: part(moved, 0),
    gained: part(gained, moved.length),
    lost: part(lost, moved.length + gained.length),
    notListed: difference.notListed + Math.max(0, all - from - most),
  };
}

function byCase(placed: readonly Placed[]): ReadonlyMap<CaseCode, Placed> {
  return new Map(placed.map((one) => [one.caseCode, one]));
}

function moveOf(before: Placed | undefined, after: Placed): RunDifference["moved"][number] | undefined {
  if (before === undefined || before.groupId === after.groupId) return undefined;
  return {
    caseCode: after.caseCode,
    from: before.groupId,
    to: after.groupId,
    fitChange: after.fit - before.fit,
  };
}

function seated({ caseCode, groupId, fit }: Placed): RunDifference["gained"][number] {
  return { caseCode, groupId, fit };
}
