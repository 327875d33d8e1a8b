import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { fromZonedTime } from "date-fns-tz";
import { describe, expect, it } from "vitest";
import {
  type Comparison,
  compareEpochs,
  compareWallClocks,
  epochByUs,
  wallClockByDateFns,
  wallClockByUs,
} from "../time/comparison.ts";
import { changesOf } from "../time/temporal.ts";

const ZONES = Intl.supportedValuesOf("timeZone");
const MINUTE_BY_MINUTE = 1;

function sumOf(comparisons: readonly Comparison[]) {
  return {
    zones: comparisons.filter(({ made }) => made > 0).length,
    made: comparisons.reduce((sum, { made }) => sum + made, 0),
    differences: comparisons.flatMap(({ differences }) => differences),
  };
}

describe("minute by minute round every clock change of 2026 to 2031, in every zone, as Temporal has it:", () => {
  const changes = ZONES.flatMap(changesOf).length;

  it.each([
    ["wall times become instants", () => ZONES.map((zone) => compareEpochs(zone, epochByUs, MINUTE_BY_MINUTE))],
    [
      "instants are read off a wall",
      () => ZONES.map((zone) => compareWallClocks(zone, wallClockByUs, MINUTE_BY_MINUTE)),
    ],
    [
      "instants are written as text",
      () => ZONES.map((zone) => compareWallClocks(zone, wallClockByDateFns, MINUTE_BY_MINUTE)),
    ],
  ])("%s", (_what, compare) => {
    const { zones, made, differences } = sumOf(compare());
    expect(differences).toEqual([]);
    expect(zones).toBe(ZONES.length);
    expect(made).toBeGreaterThan(changes * 360);
  });
});

/** Comparisons and differences when wall-clock text is written in a process of this zone. */
function wallClocksIn(processZone: string): { readonly made: number; readonly differences: number } {
  const comparison = pathToFileURL(resolve(import.meta.dirname, "../time/comparison.ts")).href;
  const script = `const { compareWallClocks, wallClockByDateFns } = await import(${JSON.stringify(comparison)});
    const all = Intl.supportedValuesOf("timeZone").map((zone) => compareWallClocks(zone, wallClockByDateFns));
    const made = all.reduce((sum, one) => sum + one.made, 0);
    console.log(JSON.stringify({ made, differences: all.reduce((sum, one) => sum + one.differences.length, 0) }));`;
  const args = ["--input-type=module", "-e", script];
  const { stdout, stderr } = spawnSync(process.execPath, args, { env: { TZ: processZone }, encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout);
}

describe("what docs/decisions/0009 rests on", () => {
  it("date-fns-tz converts wall times round clock changes otherwise than Temporal", () => {
    const { made, differences } = sumOf(
      ZONES.map((zone) => compareEpochs(zone, (wall) => fromZonedTime(wall, zone).getTime())),
    );
    expect(made).toBeGreaterThan(80_000);
    expect(differences.length).toBeGreaterThan(made / 20);
  });

  it("and writes them exactly in a process of UTC alone", () => {
    const { made, differences } = wallClocksIn("UTC");
    expect(made).toBeGreaterThan(70_000);
    expect(differences).toBe(0);
    for (const zone of ["America/New_York", "Europe/London", "Australia/Lord_Howe"]) {
      expect(wallClocksIn(zone).differences).toBeGreaterThan(0);
    }
  });
});
