import { act, facts, heading, list, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { when } from "../../when.ts";
import { planFacts } from "../plan.ts";

const ALWAYS = [
  "Tú eliges qué cuentas. «Paso» es una respuesta completa, siempre.",
  "El primer encuentro puede resultar raro. A menudo hacen falta tres o cuatro para sentirse en confianza.",
  "Deja media hora libre después, para un paseo o una infusión.",
];

const GUIDE = {
  virtual: ["Busca un sitio donde nadie te oiga. Los auriculares ayudan. También vale un coche aparcado.", ...ALWAYS],
  in_person: ["Mira antes cómo llegar y, si puedes, ven diez minutos antes.", ...ALWAYS],
};

/** After a yes: the agreement to sign, and the preparation guide (which lowers early leaving; see docs/matching.md). */
export const agreement: PersonLetter<"agreement"> = (frame, data) => ({
  subject: `${data.discreetLabel}: falta un paso`,
  preheader: "Lee y firma, por favor, lo que acuerdan quienes participan.",
  blocks: [
    say(
      "Nos alegra saber de ti. Falta un paso para que la plaza sea tuya: " +
        "leer y firmar lo que acuerdan todas las personas del grupo.",
    ),
    act("Leer y firmar", data.agreementHref),
    say(
      `La plaza queda reservada hasta el ${when(data.expiresAt, frame)}. ` +
        "Puedes retirar tu firma más adelante, con la misma facilidad.",
    ),
    facts(planFacts(data.plan, frame)),
    heading("Para prepararte"),
    say(
      data.firstGroup
        ? "Mucha gente se pone nerviosa antes de la primera vez. Esto es lo que más suele ayudar:"
        : "No es tu primera vez, así que ya sabes qué te va bien. Aun así, algunas ideas:",
    ),
    list(GUIDE[data.plan.modality]),
  ],
});
