import { act, facts, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { dayName, when } from "../../when.ts";
import { planFacts } from "../plan.ts";

/** One reminder of an offer, half way; nothing more is sent before it lapses. */
export const offerNudge: PersonLetter<"offer-nudge"> = (frame, data) => ({
  subject: `${data.discreetLabel}: tu plaza está reservada hasta el ${dayName(data.expiresAt, frame)}`,
  preheader: "Aún hay tiempo para responder.",
  blocks: [
    say(`Seguimos guardándote una plaza en ${data.discreetLabel}. No te lo recordaremos más.`),
    facts(planFacts(data.plan, frame)),
    act("Verlo y responder", data.offerHref),
    say(`La plaza queda reservada hasta el ${when(data.expiresAt, frame)}.`),
    say("Si ahora no es el momento, puedes dejar pasar la fecha. Sigues en la lista, en el mismo lugar."),
  ],
});
