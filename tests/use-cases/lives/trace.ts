import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { contentHash } from "../../../lib/domain/hash.ts";
import type { Life } from "./life.ts";

/** All that a life did and left, as one hash: of the same seed always the same. */
export async function traceOf({ world, post }: Life): Promise<string> {
  const { client, tables } = world.raw;
  const names = Object.values(tables).toSorted();
  const rows = await Promise.all(names.map((TableName) => client.send(new ScanCommand({ TableName }))));
  const events = world.telemetry.events.map(({ level, name, fields: { ms: _real, at: _lines, ...fields } }) => ({
    level,
    name,
    fields,
  }));
  return contentHash([events, post.calls, rows.map(({ Items }) => Items)]);
}
