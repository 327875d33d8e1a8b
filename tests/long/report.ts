import type { Outcome } from "./parts.ts";

type Machine = { readonly node: string; readonly cores: number };

/** docs/long.md: each part with its outcome, seconds and figures. */
export function reportOf(outcomes: readonly Outcome[], { node, cores }: Machine): string {
  const rows = outcomes.map(
    ({ part, held, seconds }) => `| ${part.name} | ${part.shows} | ${held ? "held" : "FAILED"} | ${seconds} |`,
  );
  return [
    "# The long run",
    "",
    "Written by `npm run long`: what takes minutes, and so is no part of `npm test`. Times belong to the computer they",
    `were taken on: Node ${node.replace("v", "")}, ${cores} cores.`,
    "",
    "| part | what it shows | outcome | seconds |",
    "|---|---|---|---:|",
    ...rows,
    ...outcomes.flatMap(({ part, figures }) => ["", `## ${part.name}`, "", ...figures.map((line) => `- ${line}`)]),
    "",
  ].join("\n");
}
