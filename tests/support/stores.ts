import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { dynamoStore } from "../../lib/adapters/dynamodb/store.ts";
import type { TableRole } from "../../lib/adapters/dynamodb/tables.ts";
import type { Store } from "../../lib/use-cases/ports.ts";
import { freshTables } from "./database.ts";
import { type RecordedTelemetry, recordedTelemetry } from "./recorded-telemetry.ts";
import { SAMPLE_NOW } from "./samples.ts";
import { type SettableClock, settableClock } from "./settable-clock.ts";

export type OpenStore = {
  readonly store: Store;
  readonly clock: SettableClock;
  readonly telemetry: RecordedTelemetry;
  /** An item as it lies in a table. */
  readonly stored: (role: TableRole, pk: string, sk: string) => Promise<Record<string, unknown> | undefined>;
  /** A second store on the same tables, for another programme. */
  readonly forProgramme: (programme: string) => Store;
} & Awaited<ReturnType<typeof freshTables>>;

/** A store alone, on empty tables; those of the engine, unless said otherwise. */
export async function openStore(
  on: Awaited<ReturnType<typeof freshTables>> | undefined = undefined,
): Promise<OpenStore> {
  const { client, tables } = on ?? (await freshTables());
  const clock = settableClock(SAMPLE_NOW);
  const telemetry = recordedTelemetry();
  const forProgramme = (programme: string) => dynamoStore({ client, tables, programme, clock, telemetry });
  const stored = async (role: TableRole, pk: string, sk: string) =>
    (await client.send(new GetCommand({ TableName: tables[role], Key: { pk, sk } }))).Item;
  return { client, tables, clock, telemetry, stored, forProgramme, store: forProgramme("main") };
}
