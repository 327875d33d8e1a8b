import { describe, expect, it } from "vitest";
import type { Run, RunException } from "../../../lib/domain/runs/match-run.ts";
import { violationLines, withExceptions } from "../../../lib/domain/runs/run-exceptions.ts";
import { caseCode } from "../../email/sample-report.ts";
import { groupId, runRecord } from "../../support/records.ts";

const everybody: readonly RunException[] = Array.from({ length: 10_000 }, (_, number) => ({
  caseCode: caseCode(number),
  groupId: groupId(number),
  why: "no-eligible-group",
}));
const codes = everybody.map((one) => one.caseCode);
const ITEM_BYTES = 400 * 1024;

describe("what a run keeps", () => {
  it("of ten thousand who are not offered their seat: everybody, why of the first 500, and it fits its record", () => {
    const seated = { caseCode: caseCode(1), groupId: groupId(), fit: 500 };
    const difference: Run["difference"] = {
      placedChange: 0,
      fitChange: 0,
      waitingChangeDays: 0,
      moved: [],
      gained: Array.from({ length: 500 }, () => seated),
      lost: [],
      notListed: 9500,
    };
    const pins = Array.from({ length: 200 }, (_, number) => ({ caseCode: caseCode(number), groupId: groupId(number) }));
    const adjustments = { pins, exclusions: pins, extraSeats: [] };
    const run = withExceptions(runRecord(1, { difference, adjustments }), codes, everybody);
    expect(run.exceptions).toEqual(codes);
    expect(run.exceptionReasons).toEqual(everybody.slice(0, 500));
    expect(Buffer.byteLength(JSON.stringify(run))).toBeLessThan(ITEM_BYTES);
  });

  it("of very many violations: the first fifty", () => {
    const violations = Array.from({ length: 5000 }, (_, gap) => ({ code: "negative-gap", facts: { gap } }) as const);
    expect(violationLines(violations)).toHaveLength(50);
    expect(violationLines(violations)[49]).toBe('negative-gap {"gap":49}');
  });
});
