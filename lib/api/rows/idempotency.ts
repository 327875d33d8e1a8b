import * as z from "zod";
import type { Rule } from "../../domain/problems/rules.ts";

const Key = z.string().regex(/^[\x21-\x7e]{8,200}$/, "not-a-key" satisfies Rule);

/** What is sent again since no reply came has the same key. */
export const IdempotencyHeader = z.object({ "idempotency-key": Key });
/** The same, where whoever repeats a request by hand can see what came of it. */
export const OptionalIdempotencyHeader = z.object({ "idempotency-key": Key.optional() });

/** How a request names itself to a use-case, where it does. */
export function keyedBy(idempotencyKey: string | undefined, bodyHash: string) {
  return idempotencyKey === undefined ? undefined : { idempotencyKey, bodyHash };
}
