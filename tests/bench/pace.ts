import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Measured, measured } from "../scheduling/virtual-sending.ts";

const DOCUMENT = resolve(import.meta.dirname, "../../docs/performance.md");

/** Prints the table of docs/performance.md on how fast mail goes out, and puts it there. False when any was late. */
export function benchPace(): boolean {
  const all = measured();
  console.log(paceTable(all));
  writeFileSync(DOCUMENT, withPaceTable(readFileSync(DOCUMENT, "utf8"), all));
  return all.every(isInTime);
}

/** The last within 1.15 of the ideal and three seconds, an alert with the next sweep. */
function isInTime({ ideal, last, alert = 0 }: Measured): boolean {
  return last <= 1.15 * ideal + 3 && alert <= 63;
}

/** The document with its table as it comes out now. */
export function withPaceTable(document: string, all: readonly Measured[]): string {
  const marked = /(<!-- pace -->)[\s\S]*?(<!-- \/pace -->)/;
  if (!marked.test(document)) throw new Error("docs/performance.md has no place marked pace");
  return document.replace(marked, (_, before: string, after: string) => `${before}\n${paceTable(all)}\n${after}`);
}

function paceTable(all: readonly Measured[]): string {
  const rows = all.map(({ due, perSecond, ideal, last, alert }) => [
    due.toLocaleString("en-US"),
    String(perSecond),
    seconds(ideal),
    seconds(last),
    seconds(1.15 * ideal + 3),
    alert === undefined ? "" : seconds(alert),
  ]);
  return [
    "| due in one minute | SES takes a second | ideal, s | last mail, s | limit, s | an alert meanwhile, s |",
    "|---:|---:|---:|---:|---:|---:|",
    ...rows.map((row) => `| ${row.join(" | ")} |`),
  ].join("\n");
}

function seconds(value: number): string {
  return value.toLocaleString("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
