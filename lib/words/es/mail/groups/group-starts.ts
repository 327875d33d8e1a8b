import { atPlace } from "../../../dates.ts";
import { facts, heading, list, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { dayName, meets } from "../../when.ts";
import { planFacts } from "../plan.ts";

/** Enough people signed: the dates are certain. */
export const groupStarts: PersonLetter<"group-starts"> = (frame, data) => {
  const [first] = data.plan.starts;
  return {
    subject:
      first === undefined
        ? `${data.discreetLabel}: sigue adelante`
        : `${data.discreetLabel}: empieza el ${dayName(first, atPlace(frame))}`,
    preheader: "Las fechas ya son seguras.",
    blocks: [
      say(`Ya hay suficientes personas, así que ${data.discreetLabel} sigue adelante. Las fechas ya son seguras.`),
      facts(planFacts(data.plan, frame)),
      heading("Tus fechas"),
      list(data.sessionStarts.map((startsAt) => meets(startsAt, frame))),
      say("Si alguna vez no puedes ir, no pasa nada. Puedes decirlo en tu página."),
    ],
  };
};
