import { randomUUID } from "node:crypto";
import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { DomainError } from "../../domain/errors.ts";
import { type Change, MOST_CHANGES } from "../../use-cases/ports.ts";
import { ConditionFailed, TransactionUnfit } from "../../use-cases/store-failures.ts";
import { writeOf } from "./changes.ts";
import { backOff, type Engine } from "./engine.ts";
import { renewRefused } from "./upgrading/renew-refused.ts";
import type { Write } from "./write.ts";

const TRIES = 6;

/**
 * All changes or none. A failed condition is the caller's to judge, and is thrown at once; a clash with another
 * transaction, or throttling, left nothing behind and is tried again, six times in all, then DomainError `busy`.
 *
 * A reply lost on the way is safe: whoever repeats the call, the SDK or this function, does so under one request token,
 * which DynamoDB honours for ten minutes, and word for word, since it refuses a token with anything else. Past the
 * SDK's own tries its error is passed on, and whether the changes are in is then unknown.
 *
 * What no transaction can be is a TransactionUnfit, and DynamoDB is not asked.
 */
export async function commitChanges(engine: Engine, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  if (changes.length > MOST_CHANGES) throw new TransactionUnfit("too-many-changes", changes);
  const writes = changes.map((change) => writeOf(engine, change));
  if (new Set(writes.map(itemNamed)).size < writes.length) throw new TransactionUnfit("one-item-twice", changes);
  const call = { TransactItems: writes, ClientRequestToken: randomUUID() };
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (attempt > 0) await backOff(engine, attempt);
    if (await tryCommit(engine, call, changes)) return;
  }
  throw new DomainError("busy", "others-writing");
}

function itemNamed({ Put, Update, Delete, ConditionCheck }: Write): string {
  const { TableName, ...one } = Put ?? Update ?? Delete ?? ConditionCheck ?? {};
  const key = "Item" in one ? one.Item : "Key" in one ? one.Key : undefined;
  return [TableName, key?.pk, key?.sk].join(" ");
}

/** False when it is worth trying again. */
async function tryCommit(
  engine: Engine,
  call: { readonly TransactItems: Write[]; readonly ClientRequestToken: string },
  changes: readonly Change[],
): Promise<boolean> {
  try {
    await engine.client.send(new TransactWriteCommand(call));
    return true;
  } catch (error) {
    if (error instanceof TransactionCanceledException) return passes(engine, error, changes, call.TransactItems);
    if (error instanceof Error && PASSING.has(error.name)) return false;
    throw error;
  }
}

/** Names of errors and codes of cancellation reasons that pass by themselves. */
const PASSING: ReadonlySet<string> = new Set([
  "TransactionConflict",
  "TransactionInProgressException",
  "ThrottlingError",
  "ThrottlingException",
  "ProvisionedThroughputExceeded",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
]);

async function passes(
  engine: Engine,
  error: TransactionCanceledException,
  changes: readonly Change[],
  writes: readonly Write[],
): Promise<false> {
  const reasons = error.CancellationReasons ?? [];
  const failed = changes.flatMap(({ write }, index) =>
    reasons[index]?.Code === "ConditionalCheckFailed" ? [{ index, write }] : [],
  );
  const refused = writes.filter((_, index) => failed.some((each) => each.index === index));
  if (await renewRefused(engine, refused)) return false;
  if (failed.length > 0) throw new ConditionFailed(failed);
  const codes = reasons.map((reason) => reason.Code ?? "None").filter((code) => code !== "None");
  if (codes.length > 0 && codes.every((code) => PASSING.has(code))) return false;
  // A reason's message can quote an item's values, so only the codes are passed on.
  throw new Error(`The transaction was refused: ${codes.join(", ") || "no reason given"}`);
}
