import { describe, expect, it } from "vitest";
import { CrisisSettings } from "../../../lib/domain/crisis/crisis-settings.ts";
import { crisisRowsToCheck } from "../../../lib/domain/crisis/rows-to-check.ts";

const DAY_90 = "2027-02-25T00:00:00.000Z";
const AFTER = "2027-02-25T00:00:00.001Z";
const checked = (rows: object) => CrisisSettings.parse(rows);

describe("rows of which somebody has to look at the numbers", () => {
  it("are those last checked over 90 days ago, of every country where none is named as served", () => {
    expect(crisisRowsToCheck({ crisis: {} }, DAY_90)).toEqual({ outdated: [], unconfirmed: [], missing: [] });
    const { outdated, unconfirmed, missing } = crisisRowsToCheck({ crisis: {} }, AFTER);
    expect(outdated.length).toBe(171);
    expect(outdated).toEqual(expect.arrayContaining(["GB", "RS", "NG"]));
    expect([unconfirmed, missing]).toEqual([[], []]);
  });

  it("are those of the countries served, with what is not confirmed or missing among them", () => {
    const served = { countriesServed: ["GB", "RS", "PE", "NG"], crisis: {} };
    expect(crisisRowsToCheck(served, DAY_90)).toEqual({ outdated: [], unconfirmed: ["RS"], missing: ["PE", "NG"] });
    expect(crisisRowsToCheck(served, AFTER).outdated).toEqual(["GB", "RS", "NG"]);
  });

  it("leaves out what an operator has looked at since", () => {
    const crisis = checked({
      RS: { checkedOn: "2027-02-20", source: "A. Reyes" },
      PE: { checkedOn: "2026-10-01", source: "A. Reyes", emergency: { dial: "106" } },
    });
    const served = { countriesServed: ["RS", "PE"], crisis };
    expect(crisisRowsToCheck(served, AFTER)).toEqual({ outdated: ["PE"], unconfirmed: [], missing: [] });
  });
});
