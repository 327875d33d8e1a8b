import { crisisResourcesFor } from "../../../domain/crisis/resources.ts";
import { placeZoneOf } from "../../../domain/groups/place-zone.ts";
import type { Application, Contact } from "../../../domain/intake/application.ts";
import { epochOf } from "../../../domain/link.ts";
import type { MessageClass } from "../../../domain/messages/message.ts";
import type { Session } from "../../../domain/sessions/session.ts";
import { addMinutes, type Instant } from "../../../time/instant.ts";
import type { PersonMailFrame } from "../../../words/letters/frame.ts";
import { offerClaims } from "../../offers/offer-claims.ts";
import type { Mail } from "../../ports.ts";
import { signedHref } from "../../signed-href.ts";
import { type Occasion, offerOf, sessionOf } from "../occasion.ts";

const DAY_MINUTES = 24 * 60;
/** A mail may lie unread for a season, and its standing links must still work then. */
const STANDING_DAYS = 90;

/** What every mail to a person carries. Never the domestic-abuse lines: see `intake/crisis-of-intake.ts`. */
export async function personMailFrame(
  occasion: Occasion,
  contact: Contact,
  application: Application,
): Promise<PersonMailFrame> {
  const { organisation, crisis: checked } = occasion.deps.settings;
  const { group } = occasion.facts;
  const { applicationId, rev } = application;
  return {
    organisation: organisation.name,
    locale: contact.locale,
    country: contact.country,
    crisis: crisisResourcesFor(contact.country, { languages: [contact.locale], checked }),
    timeZone: contact.timeZone,
    placeZone: group && placeZoneOf(group.modality, group.schedule?.timeZone),
    now: occasion.facts.now,
    preferredName: contact.preferredName,
    statusHref: await signedHref(occasion.deps, {
      purpose: "status",
      subject: [applicationId],
      rev,
      epoch: epochOf(contact),
      expiresAt: standing(occasion),
    }),
    preferencesHref: await preferencesHref(occasion, [contact.personId], contact),
  };
}

/**
 * One click ends this class of mail (RFC 2369, RFC 8058): for reminders and optional mail. Mail that is part of the
 * service ends with leaving.
 */
export async function unsubscribeHeaders(
  occasion: Occasion,
  contact: Contact,
  messageClass: MessageClass,
): Promise<Mail["headers"]> {
  if (messageClass !== "reminder" && messageClass !== "optional") return [];
  const href = await preferencesHref(occasion, [contact.personId, messageClass], contact);
  return [
    { name: "List-Unsubscribe", value: `<${href}>` },
    { name: "List-Unsubscribe-Post", value: "List-Unsubscribe=One-Click" },
  ];
}

function preferencesHref(occasion: Occasion, subject: string[], { rev, linkEpoch: epoch }: Contact): Promise<string> {
  return signedHref(occasion.deps, { purpose: "preferences", subject, rev, epoch, expiresAt: standing(occasion) });
}

/** The session's page, open until the session is over. */
export function sessionHref(occasion: Occasion): Promise<string> {
  return hrefOf(occasion, sessionOf(occasion));
}

/** The same of any session. */
export function hrefOf(occasion: Occasion, { groupId, sessionId, rev, endsAt }: Session): Promise<string> {
  const subject = [groupId, sessionId, offerOf(occasion).offerId];
  const epoch = epochOf(occasion.facts.contact);
  return signedHref(occasion.deps, { purpose: "session", subject, rev, epoch, expiresAt: endsAt });
}

export function offerHref(occasion: Occasion, purpose: "offer" | "agreement"): Promise<string> {
  return signedHref(occasion.deps, offerClaims(purpose, offerOf(occasion), occasion.facts.contact));
}

export function applicationHref(
  occasion: Occasion,
  purpose: "verify" | "availability" | "wake",
  { applicationId, rev }: Application,
  expiresAt: Instant = standing(occasion),
  contact = occasion.facts.contact,
): Promise<string> {
  const epoch = epochOf(contact);
  return signedHref(occasion.deps, { purpose, subject: [applicationId], rev, epoch, expiresAt });
}

function standing({ facts }: Occasion): Instant {
  return addMinutes(facts.now, STANDING_DAYS * DAY_MINUTES);
}
