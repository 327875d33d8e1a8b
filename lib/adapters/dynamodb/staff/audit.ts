import * as z from "zod";
import { contentHash } from "../../../domain/hash.ts";
import { Instant } from "../../../time/instant.ts";
import type { AuditEntry } from "../../../use-cases/ports.ts";
import type { Engine } from "../engine.ts";
import type { RecordKind } from "../items.ts";
import { sortable } from "../keys.ts";
import { put, type Write } from "../write.ts";

const StoredEntry = z.strictObject({
  at: Instant,
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

export const AUDIT: RecordKind<typeof StoredEntry> = {
  name: "audit",
  table: "audit",
  keyed: { pk: "SUBJECT#", sk: "" },
  schema: StoredEntry,
  upgrades: [],
};

/** One row an entry, by subject and time. Without a condition, since the role that writes may only put. */
export function writeAudit(engine: Engine, entry: AuditEntry): Write {
  const key = { pk: `SUBJECT#${entry.subject}`, sk: `${sortable(entry.at)}#${contentHash(entry).slice(0, 16)}` };
  return put(engine, AUDIT, key, entry, undefined);
}
