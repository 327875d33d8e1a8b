import { describe, expect, it } from "vitest";
import { crisisResourcesFor, outdatedCrisisRows } from "../../../lib/domain/intake/crisis.ts";
import { CRISIS_NUMBERS, NUMBERS_ELSEWHERE } from "../../support/crisis-numbers.ts";

describe("the crisis resources", () => {
  it.each(Object.entries(CRISIS_NUMBERS))("of %s are these numbers, these names and no others", (country, expected) => {
    const { emergency, lines, source } = crisisResourcesFor(country);
    expect({ emergency, lines: lines.map(({ name, contact }) => [name, contact]), source }).toEqual(expected);
  });

  it.each(["ZZ", "BR", "us"])("of %s, for which there is no row, give no number, and where to look", (country) => {
    const { emergency, lines, source } = crisisResourcesFor(country);
    expect({ emergency, lines: lines.map(({ name, contact }) => [name, contact]), source }).toEqual(NUMBERS_ELSEWHERE);
  });

  it("say when they were looked up, and are checked again once that is more than 90 days ago", () => {
    for (const country of ["GB", "NL", "ZZ"]) expect(crisisResourcesFor(country).verifiedOn).toBe("2026-11-24");
    expect(outdatedCrisisRows("2026-11-24T12:00:00.000Z")).toEqual([]);
    expect(outdatedCrisisRows("2027-02-22T00:00:00.000Z")).toEqual([]);
    expect([...outdatedCrisisRows("2027-02-22T00:00:00.001Z")].sort()).toEqual(Object.keys(CRISIS_NUMBERS).sort());
  });
});
