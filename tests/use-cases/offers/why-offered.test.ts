import { describe, expect, it } from "vitest";
import { whyOffered } from "../../../lib/use-cases/offers/why-offered.ts";

describe("whyOffered", () => {
  it("says what in the person's own answers spoke for the group", () => {
    const why = whyOffered([
      { part: "theme", points: 400, of: 400 },
      { part: "slotComfort", points: 75, of: 150 },
      { part: "modality", points: 50, of: 50 },
    ]);
    expect(why).toEqual(["first-theme", "given-hours", "modality"]);
  });

  it.each([
    [400, "first-theme"],
    [240, "named-theme"],
    [120, "near-theme"],
  ])("tells a theme of %i points of 400 apart", (points, reason) => {
    expect(whyOffered([{ part: "theme", points, of: 400 }])).toEqual([reason]);
  });

  it("claims nothing that earned no points, nor that was not weighed", () => {
    const why = whyOffered([
      { part: "theme", points: 0, of: 400 },
      { part: "format", points: 0, of: 150 },
      { part: "slotComfort", points: 0, of: 0 },
    ]);
    expect(why).toEqual([]);
    expect(whyOffered(undefined)).toEqual([]);
  });
});
