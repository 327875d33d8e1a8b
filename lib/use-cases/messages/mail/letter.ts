import { isPublished, type PublishedGroup } from "../../../domain/groups/group.ts";
import type { Message, MessageKind } from "../../../domain/messages/message.ts";
import type { Offer } from "../../../domain/offers/cohort.ts";
import type { Session } from "../../../domain/sessions/session.ts";
import type { MailData } from "../../../email/data.ts";
import type { Deps } from "../../ports.ts";
import type { Facts } from "../message-facts.ts";

/** A message that is to be sent, with what is true about it. */
export type Letter = { readonly deps: Deps; readonly message: Message; readonly facts: Facts };

/** Turns a letter into what its mail is made from. */
export type Writers<K extends MessageKind> = {
  readonly [Kind in K]: (letter: Letter) => MailData[Kind] | Promise<MailData[Kind]>;
};

/** A message's fate has been decided on these facts before, so a missing one is a fault of ours. */
export function needed<T>(fact: T | undefined, what: string): T {
  if (fact === undefined) throw new Error(`A message was to be sent without its ${what}.`);
  return fact;
}

export function groupOf({ facts }: Letter): PublishedGroup {
  const group = needed(facts.group, "group");
  return needed(isPublished(group) ? group : undefined, "published group");
}

export function offerOf({ facts }: Letter): Offer {
  return needed(facts.offer, "offer");
}

export function sessionOf({ facts }: Letter): Session {
  return needed(facts.session, "session");
}

/** The meetings that will take place from now on, by start. */
export async function meetingsAhead(letter: Letter): Promise<readonly Session[]> {
  const sessions = await letter.deps.store.sessions(offerOf(letter).groupId);
  return sessions.filter(({ status, startsAt }) => status === "SCHEDULED" && startsAt > letter.facts.now);
}
