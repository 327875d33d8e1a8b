import type { RunId } from "../../../domain/ids.ts";
import type { MatchInput } from "../../../domain/runs/match-input.ts";
import type { MatchResult } from "../../../domain/runs/match-result.ts";
import { type ChunkPlace, readChunks, saveChunks } from "../chunks.ts";
import type { Engine } from "../engine.ts";
import { runKey } from "../keys.ts";

const resultPlace = ({ tables }: Engine, id: RunId): ChunkPlace => ({
  table: tables.core,
  pk: runKey(id).pk,
  prefix: "RESULT",
});

/** A snapshot holds answers. */
const snapshotPlace = ({ tables }: Engine, id: RunId): ChunkPlace => ({
  table: tables.sensitive,
  pk: runKey(id).pk,
  prefix: "SNAPSHOT",
});

export async function saveResult(engine: Engine, id: RunId, result: MatchResult): Promise<void> {
  await saveChunks(engine, resultPlace(engine, id), result);
}

export async function readResult(engine: Engine, id: RunId): Promise<MatchResult | undefined> {
  // Written by saveResult from this very type and guarded by a digest; parsing megabytes again would check nothing new.
  return (await readChunks(engine, resultPlace(engine, id))) as MatchResult | undefined;
}

export async function saveSnapshot(engine: Engine, id: RunId, input: MatchInput): Promise<void> {
  await saveChunks(engine, snapshotPlace(engine, id), input);
}

export async function readSnapshot(engine: Engine, id: RunId): Promise<MatchInput | undefined> {
  // As for results: only saveSnapshot writes these.
  return (await readChunks(engine, snapshotPlace(engine, id))) as MatchInput | undefined;
}
