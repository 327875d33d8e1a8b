import { asciiAddress } from "../../domain/mail-address.ts";
import { replyAddressOf } from "../../domain/settings.ts";
import { setLetter } from "../../email/layout.ts";
import { personSetting } from "../../email/person-setting.ts";
import { staffSetting } from "../../email/staff-setting.ts";
import { languageOf } from "../../words/languages.ts";
import { mailWordsIn } from "../../words/mails.ts";
import type { Mail } from "../ports.ts";
import type { PersonKind, StaffKind } from "./kind.ts";
import { KINDS } from "./kinds.ts";
import { calendarAttachments } from "./mail/calendar-file.ts";
import { personMailFrame, unsubscribeHeaders } from "./mail/links.ts";
import { needed, type Occasion } from "./occasion.ts";

/** Keeps out-of-office replies away (RFC 3834). */
const AUTOMATIC = { name: "Auto-Submitted", value: "auto-generated" } as const;

/**
 * The mail a message becomes, written from what is true now, to its one recipient. Called once the message's fate says
 * that it is to be sent.
 *
 * @throws Error when something is missing that the fate relied on
 */
export async function renderMessage(occasion: Occasion): Promise<Mail> {
  const kind = KINDS[occasion.message.kind];
  return kind.recipient === "person" ? toPerson(kind, occasion) : toStaff(kind, occasion);
}

async function toStaff(kind: StaffKind, occasion: Occasion): Promise<Mail> {
  const { name, staffLanguage, timeZone } = occasion.deps.settings.organisation;
  const frame = { organisation: name, locale: staffLanguage, timeZone, now: occasion.facts.now };
  const words = await mailWordsIn(languageOf(frame.locale));
  const rendered = setLetter(await kind.write(occasion, frame, words.letters), staffSetting(frame, words));
  return {
    to: needed(occasion.facts.staffAddress, "address"),
    replyTo: replyAddressOf(occasion.deps.settings),
    ...rendered,
    headers: [AUTOMATIC],
    attachments: [],
  };
}

async function toPerson(kind: PersonKind, occasion: Occasion): Promise<Mail> {
  const contact = needed(occasion.facts.contact, "contact");
  const application = needed(occasion.facts.application, "application");
  const frame = await personMailFrame(occasion, contact, application);
  const words = await mailWordsIn(languageOf(frame.locale));
  const letter = await kind.write(occasion, frame, words.letters);
  const sessions = (await kind.calendar?.(occasion)) ?? [];
  return {
    to: asciiAddress(needed(contact.email, "address")),
    replyTo: replyAddressOf(occasion.deps.settings),
    ...setLetter(letter, personSetting(frame, letter, kind.class, words)),
    headers: [AUTOMATIC, ...(await unsubscribeHeaders(occasion, contact, kind.class))],
    attachments: calendarAttachments(occasion, sessions),
  };
}
