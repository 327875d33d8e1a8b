import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

export type ScaleRow = {
  readonly people: number;
  readonly groups: number;
  readonly seconds: number;
  /** Seconds of each step of a run. */
  readonly stepSeconds: Readonly<Record<string, number>>;
  readonly peakMb: number;
  readonly placed: number;
  readonly proposals: number;
  readonly violations: number;
  readonly status: string;
  readonly gap: number;
};

type Size = { readonly people: number; readonly groups: number; readonly mostSeconds: number; readonly mostMb: number };

/** What a preview may take, reasons included, in the memory the matcher is given. */
const SIZES: readonly Size[] = [
  { people: 2_000, groups: 200, mostSeconds: 10, mostMb: 512 },
  { people: 10_000, groups: 1_000, mostSeconds: 60, mostMb: 1_769 },
];
/** Room for what Node takes beside the heap. */
const HEAP_SHARE = 0.8;

/**
 * A whole run, reasons and demand included, at two sizes, each in a process of its own. True when time, memory and the
 * independent check are as they should be.
 */
export function benchScale(): boolean {
  console.log("people x groups     seconds  limit   peak MB  limit   placed   gap        violations");
  return SIZES.map((size) => print(size, measureScale(size))).every(Boolean);
}

export function measureScale({ people, groups, mostMb }: Size): ScaleRow {
  const script = resolve(import.meta.dirname, "scale-child.ts");
  const heap = `--max-old-space-size=${Math.floor(mostMb * HEAP_SHARE)}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [heap, script, String(people), String(groups)], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`matching ${people} people and ${groups} groups failed:\n${stderr.slice(-2000)}`);
  // Written by the script named above from this very type.
  return { people, groups, ...(JSON.parse(stdout) as Omit<ScaleRow, "people" | "groups">) };
}

function print({ mostSeconds, mostMb }: Size, row: ScaleRow): boolean {
  const { people, groups, seconds, peakMb, placed, gap, violations } = row;
  const cells = [
    `${people} x ${groups}`.padEnd(18),
    seconds.toFixed(1).padStart(8),
    String(mostSeconds).padStart(6),
    peakMb.toFixed(0).padStart(9),
    String(mostMb).padStart(6),
    String(placed).padStart(8),
    `   ${(gap * 100).toFixed(3)} %`.padEnd(12),
    violations,
  ];
  console.log(cells.join(" "));
  console.log(
    `  ${Object.entries(row.stepSeconds)
      .map(([step, of]) => `${step} ${of.toFixed(1)}`)
      .join(", ")}`,
  );
  return seconds <= mostSeconds && peakMb <= mostMb && violations === 0;
}
