import { facts, say } from "../../../letter.ts";
import type { StaffLetter } from "../../../letters/letters.ts";
import { REQUESTS } from "../../../letters/requests.ts";
import { next } from "../next.ts";

/** People who have waited longer than the score rewards: from here on a person looks at them. */
export const staleWaitlist: StaffLetter<"stale-waitlist"> = (_frame, data) => {
  const people = data.waiting === 1 ? "1 persona lleva" : `${data.waiting} personas llevan`;
  return {
    subject: `Lista de espera: ${people} más de ${data.overDays} días`,
    preheader: "Primero quien más espera, por código de caso.",
    blocks: [
      say(`${people} más de ${data.overDays} días en espera. Esperar más ya no suma puntos.`),
      facts(data.longest.map(({ caseCode, waitedDays }) => [caseCode, `${waitedDays} días`])),
      data.more > 0 ? say(`En la lista de solicitudes hay más: ${data.more}.`) : undefined,
      say(
        "El último informe de emparejamiento dice qué ayudaría a cada una: una plaza más, otra hora, un grupo nuevo.",
      ),
      ...next([
        ["Ver los últimos informes", REQUESTS.runs],
        ["Pedir un emparejamiento", REQUESTS.match],
      ]),
    ],
  };
};
