import { act, facts, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { dayName, when } from "../../when.ts";
import { planFacts } from "../plan.ts";

/** One reminder of what is to be signed; nothing more is sent before the seat goes on. */
export const agreementNudge: PersonLetter<"agreement-nudge"> = (frame, data) => ({
  subject: `${data.discreetLabel}: queda un paso, hasta el ${dayName(data.expiresAt, frame)}`,
  preheader: "Todavía hay tiempo para leer y firmar.",
  blocks: [
    say(
      `Dijiste que sí a ${data.discreetLabel}, y seguimos guardando tu plaza. Queda un paso: leer y ` +
        "firmar lo que todos allí acuerdan. No te lo recordaremos otra vez.",
    ),
    facts(planFacts(data.plan, frame)),
    act("Leer y firmar", data.agreementHref),
    say(`Guardamos la plaza hasta el ${when(data.expiresAt, frame)}.`),
    say("Si ahora no es el momento, puedes dejar pasar la fecha. Sigues en la lista y conservas tu lugar."),
  ],
});
