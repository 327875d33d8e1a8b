import { capital } from "../../../capital.ts";
import { act, type Block, facts, say } from "../../../letter.ts";
import type { PersonMailFrame } from "../../../letters/frame.ts";
import type { ReceiptData } from "../../../letters/intake.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { staffedHours } from "../../staffed-hours.ts";
import { when } from "../../when.ts";

/** Sent on submitting: the address is confirmed first, and the wait is spoken of honestly. */
export const receipt: PersonLetter<"receipt"> = (frame, data) => ({
  subject: "Confirma tu dirección, por favor",
  preheader: "Un paso por tu parte; luego nos toca.",
  greetByName: false,
  blocks: [
    say("Gracias por escribirnos. Nos ha llegado lo que enviaste."),
    say("Confirma, por favor, que esta dirección es tuya. Así nadie más puede actuar por ti."),
    ...(data.several.length === 0 ? [act("Confirmar mi dirección", data.verifyHref)] : each(data.several, frame)),
    say(`El enlace funciona hasta el ${when(data.verifyBy, frame)}. Si no has escrito tú, no tienes que hacer nada.`),
    say(data.awaitingPerson ? READ_FIRST : waiting(data.usualWaitDays)),
    facts([
      ...(data.several.length === 0 ? [["Tu código", data.caseCode] as const] : []),
      ["Cuándo estamos", capital(staffedHours(data.staffed, frame.now, frame))],
    ]),
    say("No somos un servicio de emergencias. Si necesitas ayuda ahora, los teléfonos de abajo atienden."),
  ],
});

const READ_FIRST = "Primero, una persona de nuestro equipo lee lo que escribiste y se pone en contacto contigo.";

function waiting(days: number | undefined): string {
  if (days === undefined) {
    return (
      "Después buscamos un grupo que encaje contigo. " +
      "Aún no podemos decir cuánto tardará; te escribimos en cuanto lo haya."
    );
  }
  const usual = days === 1 ? "un día" : `${days} días`;
  return (
    "Después buscamos un grupo que encaje contigo. " +
    `Últimamente tarda cerca de ${usual}. Puede ser antes, o después.`
  );
}

function each(several: ReceiptData["several"], frame: PersonMailFrame): readonly Block[] {
  return [
    say(SEVERAL),
    ...several.map(({ caseCode, at, verifyHref }) =>
      act(`Confirmar ${caseCode}, enviada el ${when(at, frame)}`, verifyHref),
    ),
  ];
}

const SEVERAL =
  "En una hora han llegado varias solicitudes con esta dirección. Confirma la tuya, si alguna lo es; el " +
  "código es el que viste al enviarla.";
