import { contentHash } from "../../../domain/hash.ts";
import type { AuditEntry } from "../../../use-cases/ports.ts";
import type { Engine } from "../engine.ts";
import { sortable } from "../keys.ts";
import { put, type Write } from "../write.ts";

/** One row an entry, by subject and time. Without a condition, since the role that writes may only put. */
export function writeAudit({ tables }: Engine, entry: AuditEntry): Write {
  const key = { pk: `SUBJECT#${entry.subject}`, sk: `${sortable(entry.at)}#${contentHash(entry).slice(0, 16)}` };
  return put(tables.audit, key, entry, undefined);
}
