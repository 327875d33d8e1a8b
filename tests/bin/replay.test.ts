import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { replayKept, replayLines } from "../../bin/match/replay.ts";
import { WrongUse } from "../../bin/options.ts";
import type { RunId } from "../../lib/domain/ids.ts";
import { movableClock } from "../../lib/runtime/local/movable-clock.ts";
import { type LocalService, startLocal } from "../../lib/runtime/local/service.ts";
import { requestRun } from "../../lib/use-cases/runs/request-run.ts";
import { report } from "../../lib/words/en/report/report.ts";
import { refusalOf } from "../support/said.ts";
import { SAMPLE_NOW, settingsOf } from "../support/samples.ts";
import { COORDINATOR, crowd, publishedGroup } from "../use-cases/sessions/cohort-story.ts";

let dataDir: string;
let runId: RunId;
let changed: RunId;
let queued: RunId;

/** A service that keeps its data: a run that stands, one whose snapshot was changed behind its back, one queued. */
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "groupwright-replay-"));
  const service = await startLocal({ dataDir, clock: movableClock(SAMPLE_NOW), settings: settingsOf(), log: () => {} });
  const { deps } = service;
  await publishedGroup(deps, { size: { min: 1, ideal: 2, max: 3 } });
  await crowd(deps, 5);
  runId = await solvedRun(service);
  changed = await solvedRun(service);
  const snapshot = await deps.store.snapshot(changed);
  if (snapshot === undefined) throw new Error("no snapshot");
  await deps.store.saveSnapshot(changed, { ...snapshot, candidates: snapshot.candidates.slice(1) });
  queued = (await requestRun({ ...deps, queue: { ...deps.queue, toMatcher: async () => {} } }, COORDINATOR, {})).runId;
  // Replayed while the service runs, as a coordinator would.
  const beside = await replay(runId);
  await service.stop();
  if (!beside.identical) throw new Error("a replay beside the running service differs");
});
afterAll(() => rm(dataDir, { recursive: true }));

async function solvedRun({ deps, drain }: LocalService): Promise<RunId> {
  const run = await requestRun(deps, COORDINATOR, {});
  await drain();
  return run.runId;
}

const replay = (id: string) => replayKept({ runId: id, dataDir, programme: "main" });

describe("a replay of a run that a local service has kept", () => {
  it("is identical, and says so by hash", async () => {
    const done = await replay(runId);
    expect(done.identical).toBe(true);
    expect(replayLines(done, report)).toEqual([
      `input  identical  ${done.run.inputHash}`,
      `rules  identical  ${done.run.rulesVersion}`,
      `result identical  ${done.run.resultHash}`,
    ]);
  });

  it("says what differs when the kept input is not the one the run saw", async () => {
    const done = await replay(changed);
    expect(done.identical).toBe(false);
    const lines = replayLines(done, report);
    expect(lines[0]).toMatch(/^input {2}DIFFERS {4}[0-9a-f]{64} then, [0-9a-f]{64} now$/);
    expect(lines[2]).toMatch(/^result DIFFERS/);
    expect(lines[3]).toMatch(/^parts that differ: .*(placed|unplaced)/);
    expect(lines[4]).toMatch(/^Since the stored result: /);
  });

  it("is refused for a run without a result, for an unknown one, and for what is no id", async () => {
    expect(await refusalOf(replay(queued))).toContain("This run is QUEUED");
    expect(await refusalOf(replay(`run_${"0".repeat(26)}`))).toBe("There is no match run with this id.");
    await expect(replay("yesterday")).rejects.toThrow(WrongUse);
  });

  it("makes nothing where no service has kept anything", async () => {
    const nowhere = join(dataDir, "nowhere");
    const request = { runId, dataDir: nowhere, programme: "main" };
    await expect(replayKept(request)).rejects.toThrow(/nowhere holds no data of a local service/);
  });
});
