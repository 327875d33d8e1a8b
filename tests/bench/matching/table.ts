import type { BenchRow } from "./bench.ts";

/** The table of ratios beside their targets, then what was left out. */
export function printTable(rows: readonly BenchRow[], skipped: readonly string[], print: (line: string) => void): void {
  const cells = rows.map((row) => [
    row.what,
    row.ours,
    row.peer,
    row.ratio.toPrecision(3),
    String(row.must),
    String(row.aim),
    verdict(row),
  ]);
  const all = [["", "ours", "peer", "ratio", "must", "aim", ""], ...cells];
  const widths = [0, 1, 2, 3, 4, 5, 6].map((k) => Math.max(...all.map((row) => row[k]?.length ?? 0)));
  print("");
  for (const row of all)
    print(row.map((cell, k) => (k === 0 ? cell.padEnd(widths[k] ?? 0) : cell.padStart(widths[k] ?? 0))).join("  "));
  for (const line of skipped) print(`skipped: ${line}`);
}

function verdict({ ratio, must, aim, better }: BenchRow): string {
  const reaches = (target: number): boolean => (better === "lower" ? ratio <= target : ratio >= target);
  if (reaches(aim)) return "aim";
  return reaches(must) ? "ok" : "MISSED";
}
