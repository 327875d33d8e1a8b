import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** The service process, playing the whole demo, stays below this. */
export const MOST_MEMORY_MB = 400;

/** Peak resident memory in MB of one whole demo: API, functions, queue, tick and mail endpoint in one process. */
export function measureMemory(): number {
  const folder = mkdtempSync(join(tmpdir(), "groupwright-bench-"));
  const summary = join(folder, "summary.json");
  try {
    // Through npm, since its script gives the process its memory limits, as it does for everybody.
    const { status, stdout } = spawnSync("npm", ["run", "--silent", "demo", "--", "--exit", "--json", summary], {
      cwd: resolve(import.meta.dirname, "../.."),
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`the demo failed:\n${stdout.split("\n").slice(-30).join("\n")}`);
    return (JSON.parse(readFileSync(summary, "utf8")) as { peakMemoryMb: number }).peakMemoryMb;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
