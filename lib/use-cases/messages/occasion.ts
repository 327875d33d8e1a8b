import { isPublished, type PublishedGroup } from "../../domain/groups/group.ts";
import type { Message } from "../../domain/messages/message.ts";
import type { Offer } from "../../domain/offers/cohort.ts";
import type { Session } from "../../domain/sessions/session.ts";
import type { Deps } from "../ports.ts";
import type { Facts } from "./facts/facts.ts";

/** What a letter is written on: a message that is to be sent, with what is true about it. */
export type Occasion = { readonly deps: Deps; readonly message: Message; readonly facts: Facts };

/** A message's fate has been decided on these facts before, so a missing one is a fault of ours. */
export function needed<T>(fact: T | undefined, what: string): T {
  if (fact === undefined) throw new Error(`A message was to be sent without its ${what}.`);
  return fact;
}

export function groupOf({ facts }: Occasion): PublishedGroup {
  const group = needed(facts.group, "group");
  return needed(isPublished(group) ? group : undefined, "published group");
}

export function offerOf({ facts }: Occasion): Offer {
  return needed(facts.offer, "offer");
}

export function sessionOf({ facts }: Occasion): Session {
  return needed(facts.session, "session");
}

/** The sessions that will take place from now on, by start. */
export async function sessionsAhead(occasion: Occasion): Promise<readonly Session[]> {
  const sessions = await occasion.deps.store.sessions(offerOf(occasion).groupId);
  return sessions.filter(({ status, startsAt }) => status === "SCHEDULED" && startsAt > occasion.facts.now);
}
