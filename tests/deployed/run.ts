import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CANNOT_RUN_STATUS, CannotRun } from "./cannot-run.ts";
import { killAll } from "./child.ts";
import { Leftovers } from "./leftovers.ts";
import { play } from "./play.ts";
import { Rehearsal } from "./rehearsal.ts";

/**
 * `npm run test:deployed`: the steps of docs/operating.md on an emulated account, then the whole story over HTTP.
 * Status 0 when every check held, 1 when one did not, 69 when this machine cannot run it, 130 or 143
 * when it was interrupted.
 */
async function main(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "groupwright-deployed-"));
  const leftovers = new Leftovers();
  leftovers.add(() => rm(folder, { recursive: true, force: true }));
  process.once("exit", killAll);
  const rehearsal = new Rehearsal();
  const interrupted = Promise.race([once(process, "SIGINT").then(() => 130), once(process, "SIGTERM").then(() => 143)]);
  try {
    const status = await Promise.race([play(rehearsal, folder, leftovers), interrupted]);
    if (status !== undefined) {
      // Whatever is being started or deployed is not waited for.
      rehearsal.interrupt();
      killAll();
      return status;
    }
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
