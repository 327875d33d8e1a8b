import { describe, expect, it } from "vitest";
import { whyOffered } from "../../../lib/use-cases/offers/why-offered.ts";

describe("whyOffered", () => {
  it("says what in the person's own answers spoke for the group", () => {
    const why = whyOffered([
      { part: "theme", points: 400, of: 400 },
      { part: "slotComfort", points: 75, of: 150 },
      { part: "modality", points: 50, of: 50 },
    ]);
    expect(why).toBe(
      "We thought of you for this group because it is about what you named first, every meeting falls within the " +
        "times you gave, and you can take part in the way you asked for.",
    );
  });

  it.each([
    [400, "it is about what you named first"],
    [240, "it is about something you named"],
    [120, "it is close to what you named"],
  ])("tells a theme of %i points of 400 apart", (points, saying) => {
    expect(whyOffered([{ part: "theme", points, of: 400 }])).toContain(saying);
  });

  it("claims nothing that earned no points, nor that was not weighed", () => {
    const why = whyOffered([
      { part: "theme", points: 0, of: 400 },
      { part: "format", points: 0, of: 150 },
      { part: "slotComfort", points: 0, of: 0 },
    ]);
    expect(why).toBe("A coordinator thought of you for this group.");
    expect(whyOffered(undefined)).toBe(why);
  });
});
