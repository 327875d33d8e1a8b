import type { Application, Contact } from "../../../domain/intake/application.ts";
import { MESSAGE_CLASSES } from "../../../domain/messages/message.ts";
import type { PersonMailFrame } from "../../../email/data.ts";
import type { Instant } from "../../../time/time.ts";
import { addMinutes } from "../../../time/wall-clock.ts";
import type { Mail } from "../../ports.ts";
import { signedHref } from "../../signed-href.ts";
import { type Letter, offerOf, sessionOf } from "./letter.ts";

const DAY_MINUTES = 24 * 60;
/** A mail may lie unread for a season, and its standing links must still work then. */
const STANDING_DAYS = 90;

/** What every mail to a person carries. */
export async function personMailFrame(
  letter: Letter,
  contact: Contact,
  application: Application,
): Promise<PersonMailFrame> {
  const { organisation } = letter.deps.settings;
  const { applicationId, rev } = application;
  return {
    organisation: organisation.name,
    locale: contact.locale,
    country: contact.country,
    timeZone: contact.timeZone,
    now: letter.facts.now,
    preferredName: contact.preferredName,
    statusHref: await signedHref(letter.deps, {
      purpose: "status",
      subject: [applicationId],
      rev,
      expiresAt: standing(letter),
    }),
    preferencesHref: await preferencesHref(letter, [contact.personId], contact.rev),
  };
}

/**
 * One click ends this class of mail (RFC 2369, RFC 8058): for reminders and optional mail. Mail that is part of the
 * service ends with leaving.
 */
export async function unsubscribeHeaders(letter: Letter, contact: Contact): Promise<Mail["headers"]> {
  const messageClass = MESSAGE_CLASSES[letter.message.kind];
  if (messageClass !== "reminder" && messageClass !== "optional") return [];
  const href = await preferencesHref(letter, [contact.personId, messageClass], contact.rev);
  return [
    { name: "List-Unsubscribe", value: `<${href}>` },
    { name: "List-Unsubscribe-Post", value: "List-Unsubscribe=One-Click" },
  ];
}

function preferencesHref(letter: Letter, subject: string[], rev: number): Promise<string> {
  return signedHref(letter.deps, { purpose: "preferences", subject, rev, expiresAt: standing(letter) });
}

/** The session's page, open until the session is over. */
export function sessionHref(letter: Letter): Promise<string> {
  const { groupId, sessionId, rev, endsAt } = sessionOf(letter);
  const subject = [groupId, sessionId, offerOf(letter).offerId];
  return signedHref(letter.deps, { purpose: "session", subject, rev, expiresAt: endsAt });
}

/** A link that acts on the offer, good for as long as the seat is held. */
export function offerHref(letter: Letter, purpose: "offer" | "agreement"): Promise<string> {
  const { offerId, rev, expiresAt } = offerOf(letter);
  return signedHref(letter.deps, { purpose, subject: [offerId], rev, expiresAt });
}

export function applicationHref(
  letter: Letter,
  purpose: "verify" | "availability",
  { applicationId, rev }: Application,
  expiresAt: Instant = standing(letter),
): Promise<string> {
  return signedHref(letter.deps, { purpose, subject: [applicationId], rev, expiresAt });
}

function standing({ facts }: Letter): Instant {
  return addMinutes(facts.now, STANDING_DAYS * DAY_MINUTES);
}
