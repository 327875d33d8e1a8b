import pc from "picocolors";
import { certificateWords } from "../../lib/words/report.ts";
import { optionsOf } from "../options.ts";
import { PlainError } from "../plain-error.ts";
import { solveFile } from "../solve/solve-file.ts";

export const summary = "Solve a raw numeric problem: --problem FILE --out FILE [--budget RE-SOLVES] [--check].";

const USAGE = `npm run solve -- --problem FILE --out FILE [--budget RE-SOLVES] [--check]

FILE holds {"capacity":[..],"edges":[[person,group,fit],..]} and, as needed, people, minimum, together, apart, values,
salient, pins and objective: docs/matching.md, "From the command line". --check has the answer checked by other code.`;

const OPTIONS = {
  problem: { type: "string" },
  out: { type: "string" },
  budget: { type: "string" },
  check: { type: "boolean", default: false },
} as const;

export async function run(args: readonly string[]): Promise<number> {
  const { problem, out, budget, check } = optionsOf(args, OPTIONS, USAGE);
  if (problem === undefined || out === undefined) throw new PlainError(USAGE, 2);
  const solved = await solveFile({ problem, out, budget: budgetOf(budget), check, onProgress: showing() });
  const { placed, fit, ms, group } = solved;
  console.log(`${placed} of ${group.length} placed, fit ${fit}: ${pc.bold(certificateWords(solved))} (${ms} ms)`);
  console.log(`wrote ${out}`);
  return 0;
}

function budgetOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const budget = Number(text);
  if (Number.isInteger(budget) && budget > 0) return budget;
  throw new PlainError(`--budget ${text} is not a number of re-solves: give a whole number from 1 up\n\n${USAGE}`, 2);
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
