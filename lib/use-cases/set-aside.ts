import type { Deps } from "./ports.ts";
import { UnreadableRecord } from "./store-failures.ts";

/**
 * One of several that are read one by one. Where a record of it cannot be read, that one is `otherwise`, is counted and
 * named in the log as lists do it, and stops none of the others. Whatever else fails is thrown on.
 */
export async function orSetAside<Read, const Otherwise>(
  { telemetry }: Pick<Deps, "telemetry">,
  read: () => Promise<Read>,
  otherwise: Otherwise,
): Promise<Read | Otherwise> {
  try {
    return await read();
  } catch (failure) {
    if (!(failure instanceof UnreadableRecord)) throw failure;
    telemetry.count("records-unreadable", 1);
    telemetry.event("error", "record-unreadable", { kind: failure.kind, error: String(failure) });
    return otherwise;
  }
}
