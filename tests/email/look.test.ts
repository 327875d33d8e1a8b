import { describe, expect, it } from "vitest";
import { DARK, LIGHT } from "../../lib/markup/palette.ts";

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT = [
  ["ink", "paper"],
  ["ink", "panel"],
  ["ink", "ground"],
  ["soft", "paper"],
  ["soft", "panel"],
  ["soft", "ground"],
  ["accent", "paper"],
  ["accent", "panel"],
  ["accent", "ground"],
  ["onAccent", "accent"],
  ["warn", "warnGround"],
  ["warn", "paper"],
] as const;

describe.each([
  ["light", LIGHT],
  ["dark", DARK],
])("the %s palette", (_name, palette) => {
  it("knows black on white", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  });

  it.each(TEXT)("%s on %s reads well: at least 4.5", (ink, ground) => {
    expect(contrast(palette[ink], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it("the number on the deepest shade of the heat map reads well", () => {
    const half = [1, 3, 5].map((at) => {
      const [bar = 0, paper = 0] = [palette.bar, palette.paper].map((hex) =>
        Number.parseInt(hex.slice(at, at + 2), 16),
      );
      return Math.round((bar + paper) / 2)
        .toString(16)
        .padStart(2, "0");
    });
    expect(contrast(`#${half.join("")}`, palette.ink)).toBeGreaterThanOrEqual(4.5);
  });

  it("a bar stands out from its rest and from the page: at least 3", () => {
    expect(contrast(palette.bar, palette.barRest)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.bar, palette.paper)).toBeGreaterThanOrEqual(3);
  });
});
