import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Clock, Telemetry } from "../../use-cases/ports.ts";
import type { TableNames } from "./tables.ts";

/** What every read and write of this adapter is given. */
export type Engine = {
  readonly client: DynamoDBDocumentClient;
  readonly tables: TableNames;
  readonly programme: string;
  /** Decides what has expired: DynamoDB deletes expired items late, up to days. */
  readonly clock: Clock;
  /** Is told of records that cannot be read, which lists set aside. */
  readonly telemetry: Pick<Telemetry, "count" | "event">;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Uniform in [0, 1): for jitter alone. */
  readonly random: () => number;
};

/** Full jitter: anywhere between nothing and a ceiling that doubles with every try, up to two seconds. */
export async function backOff(engine: Pick<Engine, "sleep" | "random">, attempt: number): Promise<void> {
  await engine.sleep(engine.random() * Math.min(2000, 25 * 2 ** attempt));
}
