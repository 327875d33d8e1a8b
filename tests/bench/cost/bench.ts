import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { StoryCounts } from "../../deployed/counts.ts";
import { costTable, storyTable } from "./table.ts";

const COUNTED = resolve(import.meta.dirname, "counted.json");
const DOCUMENT = resolve(import.meta.dirname, "../../../docs/cost.md");

/** Prints both tables of docs/cost.md, and puts them there. */
export function benchCost(): boolean {
  const story = countedStory();
  console.log(`${storyTable(story)}\n\n${costTable(story)}`);
  writeFileSync(DOCUMENT, withTables(readFileSync(DOCUMENT, "utf8"), story));
  return true;
}

/** As `npm run test:deployed -- --counts` kept it. */
export function countedStory(): StoryCounts {
  // Written by that command from this very type.
  return JSON.parse(readFileSync(COUNTED, "utf8")) as StoryCounts;
}

/** The document with its tables as they come out now; each stands between two comments. */
export function withTables(document: string, story: StoryCounts): string {
  return between(between(document, "story", storyTable(story)), "costs", costTable(story));
}

function between(document: string, name: string, table: string): string {
  const marked = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!marked.test(document)) throw new Error(`docs/cost.md has no place marked ${name}`);
  return document.replace(marked, (_, before: string, after: string) => `${before}\n${table}\n${after}`);
}
