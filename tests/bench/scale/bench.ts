import { type Previewed, previewOf } from "./preview.ts";

type Size = { readonly people: number; readonly groups: number; readonly mostSeconds: number; readonly mostMb: number };
export type ScaleRow = Size & Previewed;

/** What a preview may take, reasons included, in the memory that the matcher is given. */
const SIZES: readonly Size[] = [
  { people: 2_000, groups: 200, mostSeconds: 10, mostMb: 512 },
  { people: 10_000, groups: 1_000, mostSeconds: 60, mostMb: 1_769 },
];

/** Whole previews by the matcher's own bundle at two sizes. Prints each as it is done. */
export async function benchScale(): Promise<readonly ScaleRow[]> {
  console.log("people x groups     seconds  limit   peak MB  limit   placed   gap        proposals  violations");
  const rows: ScaleRow[] = [];
  for (const size of SIZES) {
    const row = { ...size, ...(await previewOf(size.people, size.groups, size.mostMb)) };
    console.log(lineOf(row));
    rows.push(row);
  }
  return rows;
}

/** Whether time, memory and the independent check are as they should be. */
export function holds({ seconds, mostSeconds, peakMb, mostMb, violations }: ScaleRow): boolean {
  return seconds <= mostSeconds && peakMb <= mostMb && violations === 0;
}

function lineOf({
  people,
  groups,
  seconds,
  mostSeconds,
  peakMb,
  mostMb,
  placed,
  gap,
  proposals,
  violations,
}: ScaleRow) {
  return [
    `${people} x ${groups}`.padEnd(18),
    seconds.toFixed(1).padStart(8),
    String(mostSeconds).padStart(6),
    peakMb.toFixed(0).padStart(9),
    String(mostMb).padStart(6),
    String(placed).padStart(8),
    `   ${(gap * 100).toFixed(3)} %`.padEnd(12),
    String(proposals).padStart(8),
    String(violations).padStart(11),
  ].join(" ");
}
