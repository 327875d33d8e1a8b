import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PackedEdges, Problem } from "../../../lib/assignment/problem.ts";

/** Times in ms: `solve` alone and `all` with building; of the repeat whose solve was the median. */
type OrToolsAnswer = {
  readonly fit: number;
  readonly placed: number;
  readonly solve: number;
  readonly all: number;
  readonly megabytes: number;
};

/** The first of these commands that can import OR-tools, or undefined. */
export function findPython(commands: readonly string[]): string | undefined {
  return commands.find((command) => {
    try {
      execFileSync(command, ["-c", "import ortools, numpy"], { stdio: "ignore", timeout: 60_000 });
      return true;
    } catch {
      // Not installed, or without OR-tools: the next one is asked, and the caller reports if none has it.
      return false;
    }
  });
}

/** `most_placed` by adding more than any sum of fits to every edge; waiting is left aside. */
export function solveByOrTools(python: string, problem: Problem, repeats: number): OrToolsAnswer {
  const edges = problem.edges as PackedEdges; // Every generated instance is packed.
  const groups = problem.capacity.length;
  const placed = problem.objective === "most_placed" ? 1001 * (groups + 1) : 0;
  const folder = mkdtempSync(join(tmpdir(), "groupwright-bench-"));
  try {
    const file = join(folder, "instance");
    const columns = [
      Int32Array.of(problem.people, groups, edges.group.length, placed),
      Int32Array.from(problem.capacity),
      edges.offset,
      edges.group,
      edges.fit,
    ];
    writeFileSync(
      file,
      Buffer.concat(columns.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))),
    );
    const script = join(import.meta.dirname, "or_tools.py");
    return JSON.parse(execFileSync(python, [script, file, String(repeats)], { encoding: "utf8" }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
