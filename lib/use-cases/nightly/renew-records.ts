import type { Deps } from "../ports.ts";

const AT_ONCE = 100;
/** About four minutes' work when every one of them is old: a matcher has five. What is left is for the next night. */
const MOST_STEPS = 400;

/**
 * After a change of version: stored records become ones of today's, so that an upgrade need not be kept for ever. On
 * all other nights there is nothing to do, and it costs one read. May be cut off and repeated at any point.
 */
export async function renewRecords(deps: Pick<Deps, "store" | "telemetry">): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { examined, renewed, unreadable, done } = await deps.store.renewRecords(AT_ONCE);
    if (examined > 0) deps.telemetry.event("info", "records-renewed", { examined, renewed, unreadable });
    if (done) return;
  }
}
