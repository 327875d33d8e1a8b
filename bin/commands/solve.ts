import pc from "picocolors";
import { FALLBACK, wordsIn } from "../../lib/words/languages.ts";
import { type Command, form } from "../command.ts";
import type { Values } from "../options.ts";
import { solveFile } from "../solve/solve-file.ts";

const OPTIONS = {
  problem: { type: "text", placeholder: "FILE", required: true, help: "The problem, as JSON." },
  out: { type: "text", placeholder: "FILE", required: true, help: "Where the answer is written." },
  budget: {
    type: "number",
    from: 1,
    placeholder: "RE-SOLVES",
    help: "The limit of the search for minimums and pairs.",
  },
  check: { type: "switch", help: "Have the answer checked by code that shares nothing with the solver." },
} as const;

export const solve: Command = {
  summary: "Solve a raw numeric problem.",
  forms: [form(OPTIONS, solveAndSay)],
  more: `The problem is {"capacity":[..],"edges":[[person,group,fit],..]} and, as needed, people, minimum, together,
apart, values, salient, pins and objective: docs/matching.md, "From the command line".`,
};

async function solveAndSay({ problem, out, budget, check }: Values<typeof OPTIONS>): Promise<number> {
  const solved = await solveFile({ problem, out, budget, check, onProgress: showing() });
  const { placed, fit, ms, group } = solved;
  const { report } = await (await wordsIn(FALLBACK)).report();
  const quality = report.figures.certificate(solved);
  console.log(`${placed} of ${group.length} placed, fit ${fit}: ${pc.bold(quality)} (${ms} ms)`);
  console.log(`wrote ${out}`);
  return 0;
}

/** On a terminal one line that moves; in a log nothing before the end. */
function showing() {
  if (!process.stderr.isTTY) return undefined;
  let shownAt = 0;
  return ({ stage, resolves, placed, fit }: { stage: string; resolves: number; placed: number; fit: number }): void => {
    const now = performance.now();
    if (now - shownAt < 100) return;
    shownAt = now;
    process.stderr.write(`\r${stage.replace("_", " ")}: ${resolves} re-solves, ${placed} placed, fit ${fit} \x1b[K`);
  };
}
