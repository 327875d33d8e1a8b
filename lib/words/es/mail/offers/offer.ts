import { act, facts, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { dayName, when } from "../../when.ts";
import { planFacts } from "../plan.ts";

/** A seat is held until a deadline. What the group is about stands on the page, never in the mail. */
export const offer: PersonLetter<"offer"> = (frame, data) => ({
  subject: `${data.discreetLabel}: hay una plaza reservada para ti`,
  preheader: `Puedes aceptarla hasta el ${dayName(data.expiresAt, frame)}.`,
  blocks: [
    say(`Hemos encontrado un lugar que creemos que encaja contigo. Te guardamos una plaza en ${data.discreetLabel}.`),
    facts(planFacts(data.plan, frame)),
    say("En tu página verás de qué trata, quién lo lleva y por qué hemos pensado en ti."),
    act("Verlo y responder", data.offerHref),
    say(
      `La plaza queda reservada hasta el ${when(data.expiresAt, frame)}. Puedes decir que sí o que ` +
        `no: las dos están bien.`,
    ),
    say("Si dices que no, conservas tu lugar en la lista y buscamos algo que encaje mejor."),
  ],
});
