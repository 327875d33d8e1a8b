import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb";
import { DomainError } from "../../domain/errors.ts";
import { backOff, type Engine } from "./engine.ts";
import type { Item } from "./items.ts";
import type { Key } from "./keys.ts";

/** Of one item, whatever was there. */
export type BatchWrite = { readonly put: Item } | { readonly remove: Key };

type Request = { readonly PutRequest: { readonly Item: Item } } | { readonly DeleteRequest: { readonly Key: Key } };

/**
 * Writes many items, without any condition and not in one step: for what is harmless half done. At most 25, and 16 MB.
 *
 * @throws DomainError busy
 */
export async function writeBatch(engine: Engine, table: string, writes: readonly BatchWrite[]): Promise<void> {
  let left: readonly Request[] = writes.map((write) =>
    "put" in write ? { PutRequest: { Item: { ...write.put } } } : { DeleteRequest: { Key: { ...write.remove } } },
  );
  for (let attempt = 0; left.length > 0; attempt += 1) {
    if (attempt === 6) throw new DomainError("busy", "service-busy");
    if (attempt > 0) await backOff(engine, attempt);
    const RequestItems = { [table]: left.map((request) => ({ ...request })) };
    const reply = await engine.client.send(new BatchWriteCommand({ RequestItems }));
    // The very requests that were sent: AWS gives back those that it did not get to.
    left = (reply.UnprocessedItems?.[table] ?? []) as Request[];
  }
}
