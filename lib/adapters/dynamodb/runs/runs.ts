import * as z from "zod";
import { GroupId, RunId } from "../../../domain/ids.ts";
import { Run } from "../../../domain/runs/match-run.ts";
import type { Page, PageQuery } from "../../../use-cases/page.ts";
import type { RunStore } from "../../../use-cases/runs/store.ts";
import type { Engine } from "../engine.ts";
import { parseIfStored, parseStored } from "../items.ts";
import { activeRunKey, checkpointKey, runKey, timeKey } from "../keys.ts";
import { newestFirst, parsePage } from "../merge.ts";
import type { Methods } from "../methods.ts";
import { get, queryAll } from "../read.ts";
import { TABLES } from "../tables.ts";
import { ABSENT, type Condition, expecting, put, type Write } from "../write.ts";
import { readResult, readSnapshot, saveResult, saveSnapshot } from "./staging.ts";

const listPk = (programme: string): string => `RUNS#${programme}`;

export function writeRun({ tables, programme }: Engine, run: Run, expect: number | "absent"): Write {
  const content = { ...run, listPk: listPk(programme), listSk: timeKey(run.requestedAt, run.runId) };
  return put(tables.core, runKey(run.runId), content, expecting(expect));
}

async function readRun(engine: Engine, id: RunId): Promise<Run | undefined> {
  return parseIfStored(Run, await get(engine, engine.tables.core, runKey(id)));
}

async function readRuns(engine: Engine, query: PageQuery): Promise<Page<Run>> {
  const index = { name: "list", keys: TABLES.core.indexes.list };
  const listing = { table: engine.tables.core, index, partitions: [listPk(engine.programme)] };
  return parsePage(await newestFirst(engine, listing, query), (item) => parseStored(Run, item));
}

const Active = z.object({ runId: RunId });

/** The pointer flip: a run's only commit point. */
export function activateRun({ tables, programme }: Engine, runId: RunId, expect: RunId | "absent" | "any"): Write {
  return put(tables.core, activeRunKey(programme), { runId }, pointingAt(expect));
}

function pointingAt(expect: RunId | "absent" | "any"): Condition | undefined {
  if (expect === "any") return undefined;
  if (expect === "absent") return ABSENT;
  return { expression: "runId = :expected", values: { ":expected": expect } };
}

async function readActiveRun(engine: Engine): Promise<RunId | undefined> {
  return parseIfStored(Active, await get(engine, engine.tables.core, activeRunKey(engine.programme)))?.runId;
}

const Checkpoint = z.object({ groupId: GroupId });

/** Put if absent: of two matchers that materialise one group, the second one's transaction fails as a whole. */
export function writeCheckpoint({ tables }: Engine, runId: RunId, groupId: GroupId): Write {
  return put(tables.core, checkpointKey(runId, groupId), { groupId }, ABSENT);
}

async function readCheckpoints(engine: Engine, id: RunId): Promise<readonly GroupId[]> {
  const items = await queryAll(engine, {
    table: engine.tables.core,
    pk: runKey(id).pk,
    bound: { operator: "begins_with", value: "DONE#" },
  });
  return items.map((item) => parseStored(Checkpoint, item).groupId);
}

export const RUNS: Methods<RunStore> = {
  run: readRun,
  runs: readRuns,
  activeRun: readActiveRun,
  checkpoints: readCheckpoints,
  saveRunResult: saveResult,
  runResult: readResult,
  saveSnapshot,
  snapshot: readSnapshot,
};
