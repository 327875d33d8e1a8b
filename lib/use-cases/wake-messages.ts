import type { PersonId } from "../domain/ids.ts";
import type { Message } from "../domain/messages/message.ts";
import { addMinutes } from "../time/instant.ts";
import type { Deps } from "./ports.ts";
import { stepMessage } from "./step-message.ts";

const A_PAGE = 100;
/** What waits is of use for a season at most. */
const LOOK_BACK_MINUTES = 100 * 24 * 60;

/**
 * What waited for a reason that has ended is due now. Losing one to a sender costs nothing: it is looked at then. What
 * is missed, since the list trails, is looked at within the hour all the same.
 */
export async function wakeMessages(deps: Deps, personId: PersonId): Promise<void> {
  const notBefore = deps.clock.now();
  const parked = (await recentOf(deps, personId)).filter(({ state }) => state === "PARKED");
  await Promise.all(parked.map((message) => stepMessage(deps, message, { state: "PENDING", notBefore })));
}

/** Newest due time first, so that what is planned for meetings to come precedes what waits. */
async function recentOf(deps: Deps, personId: PersonId): Promise<readonly Message[]> {
  const since = addMinutes(deps.clock.now(), -LOOK_BACK_MINUTES);
  const read: Message[] = [];
  let cursor: string | undefined;
  do {
    const page = await deps.store.messages({ personId, limit: A_PAGE, cursor });
    read.push(...page.items);
    cursor = page.items.some(({ dueAt }) => dueAt < since) ? undefined : page.cursor;
  } while (cursor !== undefined);
  return read;
}
