import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { killAll } from "./child.ts";
import { countsOf } from "./counts.ts";
import { CANNOT_RUN_STATUS, CannotRun } from "./emulator/cannot-run.ts";
import { Leftovers } from "./leftovers.ts";
import { play } from "./play.ts";
import { Rehearsal } from "./rehearsal.ts";

const { values } = parseArgs({ options: { counts: { type: "string" } } });

/**
 * `npm run test:deployed`: the steps of docs/operating.md on an emulated account, then the whole story over HTTP.
 * Status 0 when every check held, 1 when one did not, 69 when this machine cannot run it, 130 or 143
 * when it was interrupted. `--counts FILE` keeps what the story was charged for, from which docs/cost.md is computed.
 */
async function main(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "groupwright-deployed-"));
  const leftovers = new Leftovers();
  leftovers.add(() => rm(folder, { recursive: true, force: true }));
  process.once("exit", killAll);
  const rehearsal = new Rehearsal();
  const interrupted = Promise.race([once(process, "SIGINT").then(() => 130), once(process, "SIGTERM").then(() => 143)]);
  try {
    const played = play(rehearsal, folder, leftovers).then((stage) => countsOf(stage, rehearsal));
    const outcome = await Promise.race([played, interrupted]);
    if (typeof outcome === "number") {
      // Whatever is being started or deployed is not waited for.
      rehearsal.interrupt();
      killAll();
      return outcome;
    }
    if (values.counts !== undefined) await writeFile(values.counts, `${JSON.stringify(outcome, null, 2)}\n`);
  } catch (error) {
    if (error instanceof CannotRun) {
      rehearsal.progress.line(`test:deployed cannot run: ${error.message}`);
      return CANNOT_RUN_STATUS;
    }
    rehearsal.progress.line(String(error instanceof Error ? error.stack : error));
  } finally {
    await leftovers.clear();
  }
  rehearsal.table();
  return rehearsal.progress.failed.length === 0 ? 0 : 1;
}

process.exit(await main());
