import { oldestSince } from "../../../domain/messages/lateness.ts";
import type { Message } from "../../../domain/messages/message.ts";
import type { Instant } from "../../../time/instant.ts";
import type { Deps } from "../../ports.ts";

/** Of what was put off, which is taken up again within a quarter of an hour: the oldest is among so many. */
const LOOKED_AT = 500;

/**
 * Since when the oldest message is late: of what is due, and of what was taken up and put off, as while the mail
 * service takes none. undefined when none is.
 */
export async function oldestLate(
  { store }: Pick<Deps, "store">,
  due: readonly Message[],
  now: Instant,
): Promise<Instant | undefined> {
  return oldestSince([...due, ...(await store.heldBack(LOOKED_AT))], now);
}
