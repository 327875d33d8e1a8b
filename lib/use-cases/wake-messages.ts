import type { PersonId } from "../domain/ids.ts";
import type { Deps } from "./ports.ts";
import { stepMessage } from "./step-message.ts";

/** More than a person can have waiting. What is beyond is looked at within the hour all the same. */
const LOOK_BACK = 100;

/** What waited for a reason that has ended is due now. Losing one to a sender costs nothing: it is looked at then. */
export async function wakeMessages(deps: Deps, personId: PersonId): Promise<void> {
  const { items } = await deps.store.messages({ personId, limit: LOOK_BACK });
  const parked = items.filter(({ state }) => state === "PARKED");
  await Promise.all(
    parked.map((message) => stepMessage(deps, message, { state: "PENDING", notBefore: deps.clock.now() })),
  );
}
