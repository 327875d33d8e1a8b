import type { CaseCode } from "../../domain/ids.ts";
import type { Instant } from "../../time/instant.ts";
import { when } from "../../words/when.ts";
import { act, facts, say } from "../letter.ts";
import type { Translations } from "../translations.ts";

export type ReceiptData = {
  readonly caseCode: CaseCode;
  readonly verifyHref: string;
  readonly verifyBy: Instant;
  /** A person reads the application first; said plainly, without saying why. */
  readonly awaitingPerson: boolean;
  readonly staffedHours: string;
  /** How long people waited lately, when that is known well enough to say. */
  readonly usualWaitDays: number | undefined;
};

/** Sent on submitting: the address is confirmed first, and the wait is spoken of honestly. */
export const receipt: Translations<ReceiptData> = {
  en: (frame, data) => ({
    subject: "Please confirm your address",
    preheader: "One step for you, then it is our turn.",
    greetByName: false,
    blocks: [
      say("Thank you for writing to us. What you sent has arrived."),
      say("Please confirm that this address is yours. Then nobody else can act for you."),
      act("Confirm my address", data.verifyHref),
      say(`This works until ${when(data.verifyBy, frame)}. Was it not you who wrote? Then you need do nothing.`),
      say(data.awaitingPerson ? EN.person : EN.wait(data.usualWaitDays)),
      facts([
        ["Your case code", data.caseCode],
        ["We are here", data.staffedHours],
      ]),
      say("We are not an emergency service. If you need help now, the numbers below answer."),
    ],
  }),
  es: (frame, data) => ({
    subject: "Confirma tu dirección, por favor",
    preheader: "Un paso por tu parte; luego nos toca.",
    greetByName: false,
    blocks: [
      say("Gracias por escribirnos. Nos ha llegado lo que enviaste."),
      say("Confirma, por favor, que esta dirección es tuya. Así nadie más puede actuar por ti."),
      act("Confirmar mi dirección", data.verifyHref),
      say(`Funciona hasta el ${when(data.verifyBy, frame)}. ¿No has escrito tú? Entonces no tienes que hacer nada.`),
      say(data.awaitingPerson ? ES.person : ES.wait(data.usualWaitDays)),
      facts([
        ["Tu código", data.caseCode],
        ["Estamos disponibles", data.staffedHours],
      ]),
      say("No somos un servicio de emergencias. Si necesitas ayuda ahora, los teléfonos de abajo atienden."),
    ],
  }),
};

const EN = {
  person: "Somebody from our team reads what you wrote first, and will be in touch with you.",
  wait: (days: number | undefined) =>
    days === undefined
      ? "Then we look for a group that suits you. " +
        "We cannot say yet how long that takes; we write as soon as there is one."
      : `Then we look for a group that suits you. Lately it has taken about ${days} days. It can be sooner, or later.`,
};

const ES = {
  person: "Primero, una persona de nuestro equipo lee lo que escribiste y se pondrá en contacto contigo.",
  wait: (days: number | undefined) =>
    days === undefined
      ? "Después buscamos un grupo que encaje contigo. " +
        "Aún no podemos decir cuánto tardará; te escribimos en cuanto lo haya."
      : "Después buscamos un grupo que encaje contigo. " +
        `Últimamente ha tardado unos ${days} días. Puede ser antes, o después.`,
};
