import { describe, expect, it } from "vitest";
import { CaseCode, GroupId } from "../../../lib/domain/ids.ts";
import type { MatchResult } from "../../../lib/domain/runs/match-result.ts";
import { RunDifference } from "../../../lib/domain/runs/match-run.ts";
import { compareRuns } from "../../../lib/use-cases/runs/compare-runs.ts";

const group = (letter: string) => GroupId.parse(`grp_${letter.repeat(26)}`);
const code = (number: number) => CaseCode.parse(`C-0000-${String(number).padStart(4, "0")}`);

type Seat = readonly [person: number, group: string, fit: number];

function outcome(seats: readonly Seat[], waitingServedDays = 0): Pick<MatchResult, "placed" | "chosen"> {
  const placed = seats.map(([person, letter, fit]) => ({ caseCode: code(person), groupId: group(letter), fit }));
  const totalFit = seats.reduce((sum, [, , fit]) => sum + fit, 0);
  return {
    // Only these three fields of a placed person are compared.
    placed: placed as unknown as MatchResult["placed"],
    chosen: { objective: "most_placed", placed: seats.length, totalFit, waitingServedDays },
  };
}

describe("compareRuns", () => {
  it("names who moves, who gains and who loses a seat, and what it costs", () => {
    const before = outcome(
      [
        [1, "A", 900],
        [2, "A", 800],
        [3, "B", 700],
      ],
      30,
    );
    const after = outcome(
      [
        [1, "A", 900],
        [2, "B", 600],
        [4, "A", 650],
      ],
      21,
    );
    expect(compareRuns(before, after)).toEqual({
      placedChange: 0,
      fitChange: -250,
      waitingChangeDays: -9,
      moved: [{ caseCode: code(2), from: group("A"), to: group("B"), fitChange: -200 }],
      gained: [{ caseCode: code(4), groupId: group("A"), fit: 650 }],
      lost: [{ caseCode: code(3), groupId: group("B"), fit: 700 }],
      notListed: 0,
    });
  });

  it("finds nothing between a result and itself", () => {
    const same = outcome([[1, "A", 900]], 3);
    expect(compareRuns(same, same)).toEqual({
      placedChange: 0,
      fitChange: 0,
      waitingChangeDays: 0,
      moved: [],
      gained: [],
      lost: [],
      notListed: 0,
    });
  });

  it("names at most 500 people and says how many more there are", () => {
    const all = (letter: string, from: number, to: number): Seat[] =>
      Array.from({ length: to - from }, (_, index) => [from + index, letter, 500]);
    const difference = compareRuns(outcome(all("A", 0, 700)), outcome([...all("B", 0, 400), ...all("B", 700, 900)]));
    expect([difference.moved.length, difference.gained.length, difference.lost.length]).toEqual([400, 100, 0]);
    expect(difference.notListed).toBe(100 + 300);
    expect(difference.placedChange).toBe(-100);
    expect(RunDifference.safeParse(difference).success).toBe(true);
  });
});
