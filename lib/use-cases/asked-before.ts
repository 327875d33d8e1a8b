import { DomainError } from "../domain/errors.ts";
import { addMinutes } from "../time/instant.ts";
import type { Change, Deps, Staff } from "./ports.ts";

/** A request that names itself (`Idempotency-Key`), so that it can be told from another that says the same. */
export type Keyed = {
  readonly idempotencyKey: string;
  /** Hash of the body as sent. */
  readonly bodyHash: string;
};

/** One person's own key for one operation: what others call theirs is another. */
export function keyOf(operation: string, { subject }: Staff, { idempotencyKey }: Keyed): string {
  return `${operation}:${subject}:${idempotencyKey}`;
}

/**
 * What was kept of a request with the same key and body; undefined where there was none.
 *
 * @throws DomainError idempotency-key-reused for another body
 */
export async function earlierReply(deps: Deps, key: string, bodyHash: string): Promise<unknown> {
  const record = await deps.store.idempotency(key);
  if (record === undefined) return undefined;
  if (record.bodyHash !== bodyHash) {
    throw new DomainError("idempotency-key-reused", "key-reused");
  }
  return record.reply;
}

/** Beside what the request makes: of two at once the second is refused, and finds this when it looks again. */
export function kept(deps: Deps, key: string, bodyHash: string, status: number, reply: unknown): Change {
  const minutes = deps.settings.retention.idempotencyDays * 24 * 60;
  const expiresAt = addMinutes(deps.clock.now(), minutes);
  return { write: "idempotency", record: { key, bodyHash, status, reply, expiresAt } };
}
