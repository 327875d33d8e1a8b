import * as z from "zod";
import { GroupId, RunId } from "../../../domain/ids.ts";
import { Run, type RunTrigger } from "../../../domain/runs/match-run.ts";
import type { Page, PageQuery } from "../../../use-cases/page.ts";
import type { RunStore } from "../../../use-cases/runs/store.ts";
import type { Engine } from "../engine.ts";
import { parseIfStored, parseReadable, type RecordKind } from "../items.ts";
import { activeRunKey, checkpointKey, runKey, runOfPk, timeKey } from "../keys.ts";
import { newestFirst } from "../list-page.ts";
import type { Methods } from "../methods.ts";
import { get, getMany, pagesOf, queryAll } from "../read.ts";
import { TABLES } from "../tables.ts";
import { ABSENT, type Condition, expecting, put, type Write } from "../write.ts";
import { readResult, readSnapshot, saveResult, saveSnapshot } from "./staging.ts";

const listPk = (programme: string): string => `RUNS#${programme}`;

export const RUN: RecordKind<typeof Run> = {
  name: "run",
  table: "core",
  keyed: { pk: "RUN#", sk: "META" },
  schema: Run,
  upgrades: [],
};

export function writeRun(engine: Engine, run: Run, expect: number | "absent"): Write {
  const keys = { listPk: listPk(engine.programme), listSk: timeKey(run.requestedAt, run.runId) };
  return put(engine, RUN, runKey(run.runId), run, expecting(expect), keys);
}

async function readRun(engine: Engine, id: RunId): Promise<Run | undefined> {
  return parseIfStored(RUN, await get(engine, engine.tables.core, runKey(id)));
}

async function readRuns(engine: Engine, query: PageQuery): Promise<Page<Run>> {
  const index = { name: "list", keys: TABLES.core.indexes.list };
  return newestFirst(
    engine,
    { table: engine.tables.core, index, partitions: [listPk(engine.programme)], kind: RUN },
    query,
  );
}

const RunOf = z.object({ runId: RunId });

/** Which runs there are of a kind, where no index need have heard of them. */
export const RUN_OF: RecordKind<typeof RunOf> = {
  name: "run-of",
  table: "core",
  keyed: { pk: "RUNS#", sk: "" },
  schema: RunOf,
  upgrades: [],
};

type NewRun = Pick<Run, "runId" | "trigger" | "requestedAt">;

export function writeRunOf(engine: Engine, { runId, trigger, requestedAt }: NewRun): Write {
  const key = { pk: runOfPk(engine.programme, trigger), sk: timeKey(requestedAt, runId) };
  return put(engine, RUN_OF, key, { runId }, undefined);
}

async function readNewestRuns(engine: Engine, trigger: RunTrigger, limit: number): Promise<readonly Run[]> {
  const table = engine.tables.core;
  const range = { table, pk: runOfPk(engine.programme, trigger), order: "descending" } as const;
  const ids: RunId[] = [];
  for await (const { items } of pagesOf(engine, range, limit)) {
    ids.push(...parseReadable(engine, RUN_OF, items).map(({ runId }) => runId));
    break;
  }
  const runs = parseReadable(engine, RUN, await getMany(engine, table, ids.map(runKey)));
  return runs.toSorted((a, b) => (newestKey(a) < newestKey(b) ? 1 : -1));
}

function newestKey({ requestedAt, runId }: Run): string {
  return timeKey(requestedAt, runId);
}

const Active = z.object({ runId: RunId });

export const ACTIVE_RUN: RecordKind<typeof Active> = {
  name: "active-run",
  table: "core",
  keyed: { pk: "PROGRAMME#", sk: "ACTIVE" },
  schema: Active,
  upgrades: [],
};

/** The pointer flip: a run's only commit point. */
export function activateRun(engine: Engine, runId: RunId, expect: RunId | "absent" | "any"): Write {
  return put(engine, ACTIVE_RUN, activeRunKey(engine.programme), { runId }, pointingAt(expect));
}

function pointingAt(expect: RunId | "absent" | "any"): Condition | undefined {
  if (expect === "any") return undefined;
  if (expect === "absent") return ABSENT;
  return { expression: "runId = :expected", values: { ":expected": expect } };
}

async function readActiveRun(engine: Engine): Promise<RunId | undefined> {
  return parseIfStored(ACTIVE_RUN, await get(engine, engine.tables.core, activeRunKey(engine.programme)))?.runId;
}

const Checkpoint = z.object({ groupId: GroupId });

export const CHECKPOINT: RecordKind<typeof Checkpoint> = {
  name: "run-checkpoint",
  table: "core",
  keyed: { pk: "RUN#", sk: "DONE#" },
  schema: Checkpoint,
  upgrades: [],
};

/** Put if absent: of two matchers that materialise one group, the second one's transaction fails as a whole. */
export function writeCheckpoint(engine: Engine, runId: RunId, groupId: GroupId): Write {
  return put(engine, CHECKPOINT, checkpointKey(runId, groupId), { groupId }, ABSENT);
}

async function readCheckpoints(engine: Engine, id: RunId): Promise<readonly GroupId[]> {
  const items = await queryAll(engine, {
    table: engine.tables.core,
    pk: runKey(id).pk,
    bound: { operator: "begins_with", value: "DONE#" },
  });
  // By their keys alone: a group whose checkpoint cannot be read is done all the same.
  return items.map(({ sk }) => GroupId.parse(String(sk).slice(CHECKPOINT.keyed.sk.length)));
}

export const RUNS: Methods<RunStore> = {
  run: readRun,
  runs: readRuns,
  newestRuns: readNewestRuns,
  activeRun: readActiveRun,
  checkpoints: readCheckpoints,
  saveRunResult: saveResult,
  runResult: readResult,
  saveSnapshot,
  snapshot: readSnapshot,
};
