import type { Message } from "../../../domain/messages/message.ts";
import type { Deps } from "../../ports.ts";
import type { Facts } from "../facts/facts.ts";
import { type Fate, fateOf } from "../message-fate.ts";

/** What a coordinator sends again since nobody knew of it may be known by now to have gone out. */
export async function fateNow(deps: Deps, message: Message, facts: Facts): Promise<Fate | undefined> {
  const repeated = message.repeats === undefined ? undefined : await deps.store.message(message.repeats);
  return repeated?.state === "SENT" ? { state: "CANCELLED", outcome: "sent-after-all" } : fateOf(message, facts);
}
