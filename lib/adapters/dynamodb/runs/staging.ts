import type { RunId } from "../../../domain/ids.ts";
import type { MatchInput } from "../../../domain/runs/match-input.ts";
import type { MatchResult } from "../../../domain/runs/match-result.ts";
import { type ChunkKind, readChunks, saveChunks } from "../chunks.ts";
import type { Engine } from "../engine.ts";
import { resultPk, runKey } from "../keys.ts";

/** A result tells themes. It has a partition of its own, so that who reads reports can be kept from snapshots. */
export const RESULT: ChunkKind = {
  name: "run-result",
  table: "sensitive",
  keyed: { pk: "RESULT#", sk: "RESULT#" },
  upgrades: [],
};

/** A snapshot holds answers. */
export const SNAPSHOT: ChunkKind = {
  name: "run-snapshot",
  table: "sensitive",
  keyed: { pk: "RUN#", sk: "SNAPSHOT#" },
  upgrades: [],
};

export async function saveResult(engine: Engine, id: RunId, result: MatchResult): Promise<void> {
  await saveChunks(engine, RESULT, resultPk(id), result);
}

export async function readResult(engine: Engine, id: RunId): Promise<MatchResult | undefined> {
  // Written by saveResult from this very type and guarded by a digest; parsing megabytes again would check nothing new.
  return (await readChunks(engine, RESULT, resultPk(id))) as MatchResult | undefined;
}

export async function saveSnapshot(engine: Engine, id: RunId, input: MatchInput): Promise<void> {
  await saveChunks(engine, SNAPSHOT, runKey(id).pk, input);
}

export async function readSnapshot(engine: Engine, id: RunId): Promise<MatchInput | undefined> {
  // As for results: only saveSnapshot writes these.
  return (await readChunks(engine, SNAPSHOT, runKey(id).pk)) as MatchInput | undefined;
}
