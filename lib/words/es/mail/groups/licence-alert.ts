import { facts, list, say } from "../../../letter.ts";
import type { StaffLetter } from "../../../letters/letters.ts";
import { REQUESTS } from "../../../letters/requests.ts";
import { next } from "../next.ts";

/** A psychotherapy group's licence ends, or does not hold where a member is. */
export const licenceAlert: StaffLetter<"licence-alert"> = (_frame, data) => ({
  subject: "Una licencia te necesita",
  preheader: "Un grupo, por su número.",
  blocks: [
    data.ends === undefined
      ? undefined
      : say(
          data.over
            ? `Este grupo ya no tiene ninguna licencia vigente: la última terminó el ${data.ends}.`
            : `La última licencia de este grupo termina el ${data.ends}.`,
        ),
    data.uncovered.length > 0
      ? say("Ninguna licencia de este grupo vale donde están ahora estas personas:")
      : undefined,
    data.uncovered.length > 0 ? list(data.uncovered) : undefined,
    facts([["Grupo", data.groupId]]),
    say(
      "Anota en el grupo la licencia renovada, otra más u otra persona que facilite. " +
        "Hasta entonces, este aviso llega cada semana.",
    ),
    ...next([
      ["Ver el grupo", REQUESTS.group(data.groupId)],
      ["Anotar la licencia", REQUESTS.editGroup(data.groupId)],
    ]),
  ],
});
