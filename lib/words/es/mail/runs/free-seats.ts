import { act, list, say } from "../../../letter.ts";
import type { StaffLetter } from "../../../letters/letters.ts";
import { REQUESTS } from "../../../letters/requests.ts";
import { when } from "../../when.ts";
import { next } from "../next.ts";

/** People fit free seats of open groups that ask before they offer them. */
export const freeSeats: StaffLetter<"free-seats"> = (frame, data) => {
  const people = data.people === 1 ? "1 persona encaja" : `${data.people} personas encajan`;
  const groups = data.groups === 1 ? "un grupo abierto" : `${data.groups} grupos abiertos`;
  return {
    subject: `Plazas libres: ${people}`,
    preheader: "No se envía nada hasta que lo apruebes.",
    blocks: [
      say(`${people} en una plaza libre de ${groups}. No se envía nada hasta que lo apruebes.`),
      list(data.caseCodes),
      data.more > 0 ? say(`En el informe hay más: ${data.more}.`) : undefined,
      act("Abrir el informe", data.reportHref),
      say(
        `El enlace funciona hasta el ${when(data.reportExpiresAt, frame)}. ` +
          `Para aprobarlo, o para dejar antes fuera a alguien, inicia sesión. Emparejamiento: ${data.runId}.`,
      ),
      say("Hasta que respondas, no volveremos a enviar la misma propuesta."),
      ...next([
        ["Aprobar", REQUESTS.approve(data.runId)],
        ["Dejar antes fuera a alguien", REQUESTS.adjust(data.runId)],
      ]),
    ],
  };
};
