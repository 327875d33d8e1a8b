import { describe, expect, it } from "vitest";
import {
  type Comparison,
  compareEpochs,
  compareWallClocks,
  epochByUs,
  wallClockByDateFns,
  wallClockByUs,
} from "./comparison.ts";
import { changesOf, zonesOfDistinctRules } from "./temporal.ts";

/** Zones that share their rules differ in name alone; `npm run long` takes all of them, minute by minute. */
const ZONES = zonesOfDistinctRules(Intl.supportedValuesOf("timeZone"));

function expectNoDifference(comparisons: readonly Comparison[]): void {
  expect(comparisons.flatMap(({ differences }) => differences)).toEqual([]);
  expect(comparisons.filter(({ made }) => made === 0)).toEqual([]);
}

describe("round every clock change of 2026 to 2031, of every set of rules, as Temporal has it:", () => {
  it("these are many, and some zones have none", () => {
    expect(ZONES.length).toBeGreaterThan(50);
    expect(ZONES.filter((zone) => changesOf(zone).length > 0).length).toBeGreaterThan(25);
    expect(ZONES.some((zone) => changesOf(zone).length === 0)).toBe(true);
  });

  it("wall times become instants", () => {
    expectNoDifference(ZONES.map((zone) => compareEpochs(zone, epochByUs)));
  });

  it("instants are read off a wall", () => {
    expectNoDifference(ZONES.map((zone) => compareWallClocks(zone, wallClockByUs)));
  });

  it("instants are written as text", () => {
    expectNoDifference(ZONES.map((zone) => compareWallClocks(zone, wallClockByDateFns)));
  });
});
