import type { StoryCounts } from "../../deployed/counts.ts";
import { costOf, ITEMS, totalOf } from "./model.ts";

const SIZES = [0, 1_000, 100_000, 1_000_000] as const;

/** The monthly table of docs/cost.md, in Markdown. */
export function costTable(story: StoryCounts): string {
  const costs = SIZES.map((participants) => costOf(story, participants));
  const row = (name: string, cells: readonly string[]) => `| ${name} | ${cells.join(" | ")} |`;
  const total = costs.map(totalOf);
  return [
    row(
      "US dollars a month",
      SIZES.map((size) => `${size.toLocaleString("en-US")} participants`),
    ),
    `|---|${SIZES.map(() => "---:|").join("")}`,
    ...ITEMS.map((item) =>
      row(
        item,
        costs.map((cost) => dollars(cost[item])),
      ),
    ),
    row(
      "**in all**",
      total.map((sum) => `**${dollars(sum)}**`),
    ),
    row(
      "a participant",
      total.map((sum, at) => (SIZES[at] === 0 ? "" : dollars(sum / (SIZES[at] ?? 1), 4))),
    ),
  ].join("\n");
}

/** What the deployed story was charged for, for each it was about. */
export function storyTable(story: StoryCounts): string {
  const rows = Object.entries(story).map(([part, { about, writeUnits, readUnits, keyCalls, databaseCalls }]) => {
    const cells = [databaseCalls, writeUnits, readUnits, keyCalls].map((sum) => (sum / about).toFixed(1));
    return `| ${NAMES[part as keyof StoryCounts]} | ${cells.join(" | ")} |`;
  });
  return [
    "| for one | database calls | write units | read units | key calls |",
    "|---|---:|---:|---:|---:|",
    ...rows,
  ].join("\n");
}

const NAMES: Readonly<Record<keyof StoryCounts, string>> = {
  application: "application, verified and screened",
  matchedPerson: "person in a match run, reported and approved",
  member: "new member: offer, signature, start",
  reminder: "mail that falls due",
};

function dollars(amount: number, digits = 2): string {
  return amount.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
