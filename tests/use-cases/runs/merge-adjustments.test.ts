import { describe, expect, it } from "vitest";
import { DomainError } from "../../../lib/domain/errors.ts";
import { CaseCode, GroupId } from "../../../lib/domain/ids.ts";
import { Adjustments } from "../../../lib/domain/runs/match-run.ts";
import { mergeAdjustments } from "../../../lib/use-cases/runs/merge-adjustments.ts";

const A = GroupId.parse(`grp_${"A".repeat(26)}`);
const B = GroupId.parse(`grp_${"B".repeat(26)}`);
const ana = CaseCode.parse("C-0000-0001");
const ben = CaseCode.parse("C-0000-0002");
const of = (some: Partial<Adjustments>): Adjustments => Adjustments.parse(some);

describe("mergeAdjustments", () => {
  it("keeps what was asked before", () => {
    const before = of({ pins: [{ caseCode: ana, groupId: A }], extraSeats: [{ groupId: A, seats: 1 }] });
    expect(mergeAdjustments(before, of({ exclusions: [{ caseCode: ben }] }))).toEqual({
      pins: [{ caseCode: ana, groupId: A }],
      exclusions: [{ caseCode: ben }],
      extraSeats: [{ groupId: A, seats: 1 }],
    });
  });

  it.each<[title: string, before: Partial<Adjustments>, asked: Partial<Adjustments>, merged: Partial<Adjustments>]>([
    [
      "another pin of the same person replaces the pin",
      { pins: [{ caseCode: ana, groupId: A }] },
      { pins: [{ caseCode: ana, groupId: B }] },
      { pins: [{ caseCode: ana, groupId: B }] },
    ],
    [
      "a pin lifts an exclusion from that group",
      { exclusions: [{ caseCode: ana, groupId: A }] },
      { pins: [{ caseCode: ana, groupId: A }] },
      { pins: [{ caseCode: ana, groupId: A }] },
    ],
    [
      "a pin lifts an exclusion from the whole run",
      { exclusions: [{ caseCode: ana }] },
      { pins: [{ caseCode: ana, groupId: A }] },
      { pins: [{ caseCode: ana, groupId: A }] },
    ],
    [
      "a pin leaves an exclusion from another group",
      { exclusions: [{ caseCode: ana, groupId: B }] },
      { pins: [{ caseCode: ana, groupId: A }] },
      { pins: [{ caseCode: ana, groupId: A }], exclusions: [{ caseCode: ana, groupId: B }] },
    ],
    [
      "an exclusion lifts the pin it contradicts",
      { pins: [{ caseCode: ana, groupId: A }] },
      { exclusions: [{ caseCode: ana }] },
      { exclusions: [{ caseCode: ana }] },
    ],
    [
      "extra seats are the group's new total",
      { extraSeats: [{ groupId: A, seats: 1 }] },
      { extraSeats: [{ groupId: A, seats: 3 }] },
      { extraSeats: [{ groupId: A, seats: 3 }] },
    ],
    [
      "asking the same twice is asking once",
      { pins: [{ caseCode: ana, groupId: A }], exclusions: [{ caseCode: ben }] },
      { pins: [{ caseCode: ana, groupId: A }], exclusions: [{ caseCode: ben }] },
      { pins: [{ caseCode: ana, groupId: A }], exclusions: [{ caseCode: ben }] },
    ],
  ])("%s", (_title, before, asked, merged) => {
    expect(mergeAdjustments(of(before), of(asked))).toEqual(of(merged));
  });

  it.each<[title: string, asked: Partial<Adjustments>]>([
    [
      "two groups for one person",
      {
        pins: [
          { caseCode: ana, groupId: A },
          { caseCode: ana, groupId: B },
        ],
      },
    ],
    ["a pin and its exclusion", { pins: [{ caseCode: ana, groupId: A }], exclusions: [{ caseCode: ana }] }],
  ])("refuses %s in one request, naming the pin", (_title, asked) => {
    expect(() => mergeAdjustments(of({}), of(asked))).toThrow(
      expect.objectContaining({
        code: "pins-conflict",
        fields: expect.arrayContaining([expect.objectContaining({ field: "/pins/0" })]),
      }),
    );
  });

  it("refuses more than one run can hold", () => {
    const seats = (from: number) =>
      Array.from({ length: 30 }, (_, index) => ({
        groupId: GroupId.parse(`grp_${String(from + index).padStart(26, "0")}`),
        seats: 1,
      }));
    const merge = () => mergeAdjustments(of({ extraSeats: seats(0) }), of({ extraSeats: seats(30) }));
    expect(merge).toThrow(DomainError);
    expect(merge).toThrow(expect.objectContaining({ code: "validation-failed" }));
  });
});
