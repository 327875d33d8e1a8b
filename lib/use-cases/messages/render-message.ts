import { MESSAGE_CLASSES, type MessageKind } from "../../domain/messages/message.ts";
import type { MailFrame } from "../../email/data.ts";
import { renderMail } from "../../email/render.ts";
import type { Mail } from "../ports.ts";
import { calendarAttachments } from "./mail/calendar-file.ts";
import { type Letter, needed, type Writers } from "./mail/letter.ts";
import { personMailFrame, unsubscribeHeaders } from "./mail/links.ts";
import { OFFER_WRITERS } from "./mail/offer-mail.ts";
import { SESSION_WRITERS } from "./mail/session-mail.ts";
import { STAFF_WRITERS } from "./mail/staff-mail.ts";

const WRITERS: Writers<MessageKind> = { ...OFFER_WRITERS, ...SESSION_WRITERS, ...STAFF_WRITERS };

/** Keeps out-of-office replies away (RFC 3834). */
const AUTOMATIC = { name: "Auto-Submitted", value: "auto-generated" } as const;

/**
 * The mail a message becomes, written from what is true now, to its one recipient. Called once the message's fate says
 * that it is to be sent.
 *
 * @throws Error when something is missing that the fate relied on
 */
export async function renderMessage(letter: Letter): Promise<Mail> {
  const { kind } = letter.message;
  return MESSAGE_CLASSES[kind] === "staff" ? toCoordinator(letter) : toPerson(letter);
}

async function toCoordinator(letter: Letter): Promise<Mail> {
  const { name, timeZone, coordinatorAddress } = letter.deps.settings.organisation;
  const frame = { organisation: name, timeZone, now: letter.facts.now };
  const rendered = await render(letter.message.kind, letter, frame);
  return { to: coordinatorAddress, ...rendered, headers: [AUTOMATIC], attachments: [] };
}

async function toPerson(letter: Letter): Promise<Mail> {
  const contact = needed(letter.facts.contact, "contact");
  const application = needed(letter.facts.application, "application");
  const rendered = await render(letter.message.kind, letter, await personMailFrame(letter, contact, application));
  return {
    to: contact.email,
    ...rendered,
    headers: [AUTOMATIC, ...(await unsubscribeHeaders(letter, contact))],
    attachments: await calendarAttachments(letter),
  };
}

async function render<K extends MessageKind>(kind: K, letter: Letter, frame: MailFrame) {
  // The class of a kind decides its frame, and the caller has chosen by class; the compiler cannot follow that.
  return renderMail(kind, frame as MailFrame<K>, await WRITERS[kind](letter));
}
