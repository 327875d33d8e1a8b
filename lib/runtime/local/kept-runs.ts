import { access } from "node:fs/promises";
import { join } from "node:path";
import { dynamoStore } from "../../adapters/dynamodb/store.ts";
import type { ReplayDeps } from "../../use-cases/runs/replay-run.ts";
import { systemClock } from "../clock.ts";
import { readLocalEnvironment } from "../config.ts";
import { jsonTelemetry } from "../telemetry.ts";
import { type LocalDatabase, openDatabase } from "./database.ts";
import { movableClock } from "./movable-clock.ts";
import { KEPT_FILES } from "./private-folder.ts";
import { readKeptClock } from "./rehearsal/kept-clock.ts";
import { LOCAL_TABLES } from "./storage.ts";

type KeptRuns = ReplayDeps & { readonly close: () => Promise<void> };

/**
 * The runs that a local service has kept in `dataDir`, or in the database that DYNAMODB_ENDPOINT names: read, never
 * written. Nothing is made where nothing is. Throws where there is no data.
 */
export async function openKeptRuns(dataDir: string, programme: string): Promise<KeptRuns> {
  const database = await openKept(dataDir);
  const telemetry = jsonTelemetry(
    { functionName: "replay", namespace: "Groupwright-replay" },
    complaint,
    () => new Date(),
  );
  const kept = readKeptClock(dataDir);
  const clock = kept === undefined ? systemClock : movableClock(kept);
  const { client } = database;
  const store = dynamoStore({ client, tables: LOCAL_TABLES, programme, clock, telemetry });
  const { run, runResult, snapshot } = store;
  return { store: { run, runResult, snapshot }, close: database.stop };
}

function complaint(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function openKept(dataDir: string): Promise<LocalDatabase> {
  const { DYNAMODB_ENDPOINT } = readLocalEnvironment();
  if (DYNAMODB_ENDPOINT !== undefined) return openDatabase({ endpoint: DYNAMODB_ENDPOINT });
  const file = join(dataDir, KEPT_FILES.database);
  try {
    await access(file);
  } catch (cause) {
    throw new Error(`${dataDir} holds no data of a local service: name the folder that npm start printed`, { cause });
  }
  return openDatabase({ file });
}
