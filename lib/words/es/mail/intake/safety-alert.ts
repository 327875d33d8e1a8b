import { facts, say } from "../../../letter.ts";
import type { StaffLetter } from "../../../letters/letters.ts";
import { REQUESTS } from "../../../letters/requests.ts";
import { clockTime, dayName, when } from "../../when.ts";
import { next } from "../next.ts";

const PRIORITY = {
  urgent: "Urgente",
  "same-day": "Hoy",
  "two-days": "En dos días laborables",
};

const STEPS = {
  urgent:
    "Confirma antes de 15 minutos que lo has visto e intenta hablar con la persona antes de una hora. " +
    "Si no puedes, pásalo ahora a otra persona.",
  "same-day": "Léelo hoy, por favor.",
  "two-days": "Léelo en dos días laborables, por favor.",
};

const AGAIN = "Ya se avisó antes y nadie ha confirmado que lo ha visto. Se repetirá hasta que alguien lo haga.";
const OVERDUE = "El plazo ha pasado.";
const AT_STAKE = "Si la persona tiene una oferta abierta, su plazo queda parado hasta que decidas.";
const HOW_IT_ENDS = "Asume la tarea o confirma que has visto el caso: entonces terminan estos avisos.";

/** Case code, priority and due time; no name, answer, theme or group. */
export const safetyAlert: StaffLetter<"safety-alert"> = (frame, data) => ({
  subject:
    `${PRIORITY[data.priority]}: caso ${data.caseCode}, ` +
    `para el ${dayName(data.dueAt, frame)}, ${clockTime(data.dueAt, frame)}`,
  preheader: "Una solicitud está en pausa hasta que alguien decida.",
  blocks: [
    say(STEPS[data.priority]),
    ...(data.round > 0 ? [say(AGAIN)] : []),
    ...(data.overdue ? [say(OVERDUE)] : []),
    facts([
      ["Caso", data.caseCode],
      ["Prioridad", PRIORITY[data.priority]],
      ["Plazo", when(data.dueAt, frame)],
    ]),
    say(
      "La solicitud está en pausa hasta que alguien levante la pausa. Para leerla hay que iniciar " +
        "sesión: en este correo no hay nada de ella.",
    ),
    say(AT_STAKE),
    say(HOW_IT_ENDS),
    ...next([
      ["Buscar la tarea", REQUESTS.tasks],
      ["Asumirla", REQUESTS.takeTask],
      ["Decidir sobre el caso", REQUESTS.decide],
    ]),
  ],
});
