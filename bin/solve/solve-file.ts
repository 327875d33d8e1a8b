import { readFile, writeFile } from "node:fs/promises";
import { check } from "../../lib/assignment/check.ts";
import { type Assignment, type Problem, ProblemError, type Progress } from "../../lib/assignment/problem.ts";
import { solve } from "../../lib/assignment/solve.ts";
import { certificateOf } from "../../lib/matching/decode.ts";
import { PlainError, plainly } from "../plain-error.ts";
import { contradictionIn, problemOf } from "./numeric-problem.ts";
import { type ProblemFile, ProblemFileError, readProblemFile } from "./problem-file.ts";

/** What `--out` holds. `bound` and `gap` as in a run's certificate; `ms` is the solving alone. */
export type SolvedProblem = {
  readonly group: readonly number[];
  readonly placed: number;
  readonly fit: number;
  readonly bound: number;
  readonly gap: number;
  readonly status: "optimal" | "feasible";
  readonly ms: number;
};

export type SolveRequest = {
  readonly problem: string;
  readonly out: string;
  readonly budget?: number | undefined;
  /** Have the answer checked by code that shares nothing with the solver: some 400 bytes and 2 µs an edge. */
  readonly check?: boolean | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
};

/**
 * Reads a problem, solves it and writes the answer. Nothing is written when anything is wrong.
 *
 * @throws PlainError
 */
export async function solveFile(request: SolveRequest): Promise<SolvedProblem> {
  const { problem: path, out, budget, onProgress } = request;
  const file = await read(path);
  const problem = at(path, () => problemOf(file));
  const start = performance.now();
  const answer = at(path, () => solvedOrRefused(file, problem, budget, onProgress));
  const ms = performance.now() - start;
  const wrong = request.check === true ? check(problem, answer) : [];
  if (wrong.length > 0) throw new PlainError(`The answer does not pass its check: ${JSON.stringify(wrong[0])}`, 3);
  const solved = { ...written(problem, answer), ms: Math.round(ms * 1000) / 1000 };
  try {
    await writeFile(out, `${JSON.stringify(solved)}\n`);
  } catch (error) {
    throw plainly(out, error);
  }
  return solved;
}

async function read(path: string): Promise<ProblemFile> {
  let text: string;
  try {
    // A decoder of its own, since it takes a byte-order mark away.
    text = new TextDecoder().decode(await readFile(path));
  } catch (error) {
    throw plainly(path, error);
  }
  return at(path, () => readProblemFile(text));
}

/** Says which file the entry at fault is in. */
function at<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof ProblemFileError ? new PlainError(`${path}: ${error.message}`) : error;
  }
}

function solvedOrRefused(
  file: ProblemFile,
  problem: Problem,
  budget: number | undefined,
  onProgress: SolveRequest["onProgress"],
): Assignment {
  try {
    return solve(problem, {
      ...(budget === undefined ? {} : { budget }),
      ...(onProgress === undefined ? {} : { onProgress }),
    });
  } catch (error) {
    throw error instanceof ProblemError ? contradictionIn(file, error) : error;
  }
}

function written(problem: Problem, answer: Assignment): Omit<SolvedProblem, "ms"> {
  const { status, gap, bound } = certificateOf(problem.objective, answer);
  return { group: [...answer.group], placed: answer.placed, fit: answer.fit, bound, gap, status };
}
