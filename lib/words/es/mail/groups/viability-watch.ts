import { facts, say } from "../../../letter.ts";
import type { StaffLetter } from "../../../letters/letters.ts";
import { REQUESTS } from "../../../letters/requests.ts";
import { when } from "../../when.ts";
import { next } from "../next.ts";
import { noneAhead } from "../plan.ts";

const WITHIN_REACH =
  "Si quienes no han respondido dicen que sí, basta. Una llamada amable puede ayudar más que otro correo.";
const OUT_OF_REACH =
  "Aunque todas digan que sí, no basta. " +
  "Se puede bajar el mínimo, mover el primer encuentro o pedir otro emparejamiento.";
const UNDECIDED =
  "Si nadie decide, quienes han firmado recibirán aviso la noche siguiente al primer encuentro " +
  "previsto y seguirán esperando con el lugar que tenían.";

/** A closed group is close to its start and short of its minimum. */
export const viabilityWatch: StaffLetter<"viability-watch"> = (frame, data) => {
  const enough = data.missing === 0;
  return {
    subject: `${data.discreetLabel}: ${data.confirmed} de ${data.minimum} con firma`,
    preheader: enough ? "Puede empezar." : `${data.missing === 1 ? "Falta" : "Faltan"} ${data.missing} para empezar.`,
    blocks: [
      say(
        enough
          ? `«${data.title}» tiene suficientes personas que han firmado y puede empezar.`
          : `«${data.title}» empieza pronto. Antes ${data.missing === 1 ? "falta" : "faltan"} por firmar: ` +
              `${data.missing}.`,
      ),
      facts([
        ["Primer encuentro", data.firstStartsAt === undefined ? noneAhead : when(data.firstStartsAt, frame)],
        ["Con firma", `${data.confirmed} de al menos ${data.minimum}`],
        ["Sin responder o sin firmar", String(data.pending)],
        ["Grupo", data.groupId],
      ]),
      enough ? undefined : say(data.pending >= data.missing ? WITHIN_REACH : OUT_OF_REACH),
      enough ? undefined : say(UNDECIDED),
      ...next([
        ["Ver el grupo", REQUESTS.group(data.groupId)],
        ...(enough
          ? [["Darle comienzo", REQUESTS.startGroup(data.groupId)] as const]
          : [
              ["Cambiar su mínimo", REQUESTS.resizeGroup(data.groupId)] as const,
              ["Ver qué pasaría al cancelarlo", REQUESTS.actOnGroup(data.groupId)] as const,
              ["Pedir un emparejamiento", REQUESTS.match] as const,
            ]),
      ]),
    ],
  };
};
