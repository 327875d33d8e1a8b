import type { PublishedGroup } from "../../domain/groups/group.ts";
import type { Message } from "../../domain/messages/message.ts";
import type { Offer } from "../../domain/offers/cohort.ts";
import { lapseOf, messagesForOffer } from "../../scheduling/offer-messages.ts";
import { addMinutes } from "../../time/instant.ts";
import type { Deps } from "../ports.ts";
import { planForGroup } from "../sessions/plan-cadence.ts";
import { orSetAside } from "../set-aside.ts";

/** A planner that fails for a whole week is noticed before anything is missed. */
const AHEAD_DAYS = 8;

/**
 * Derives the messages that sessions and offers imply, and adds those that the ledger lacks: of sessions added to an
 * ongoing series, and any that a cut-off planning left out.
 */
export async function restoreMessages(deps: Deps, { groupId }: PublishedGroup): Promise<void> {
  const now = deps.clock.now();
  const ofMembers = await planForGroup(deps, groupId, addMinutes(now, AHEAD_DAYS * 24 * 60));
  const open = (await deps.store.offers(groupId)).filter(({ status }) => status === "OFFERED" || status === "ACCEPTED");
  const plans = await Promise.all(open.map((offer) => orSetAside(deps, () => messagesOf(deps, offer), [])));
  const implied = plans.flat().filter(({ notAfter }) => notAfter > now);
  const { added } = await deps.store.addMessages(implied);
  if (ofMembers + added > 0) deps.telemetry.count("messages-restored", ofMembers + added);
}

async function messagesOf(deps: Deps, offer: Offer): Promise<readonly Message[]> {
  const contact = await deps.store.contact(offer.personId);
  if (contact === undefined) return [];
  if (offer.status !== "OFFERED") return [lapseOf(offer)];
  return messagesForOffer(offer, contact.timeZone, deps.settings.cadence);
}
