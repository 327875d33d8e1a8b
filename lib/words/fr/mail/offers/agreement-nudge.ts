import { act, facts, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { dayName, when } from "../../when.ts";
import { planFacts } from "../plan.ts";

/** One reminder of what is to be signed; nothing more is sent before the seat goes on. */
export const agreementNudge: PersonLetter<"agreement-nudge"> = (frame, data) => ({
  subject: `${data.discreetLabel}\u00a0: il reste une étape, jusqu’à ${dayName(data.expiresAt, frame)}`,
  preheader: "Il est encore temps de lire et de signer.",
  blocks: [
    say(
      `Vous avez dit oui à ${data.discreetLabel}, et nous gardons toujours votre place. Il reste une ` +
        "étape\u00a0: lire et signer ce que tout le monde y accepte. Nous ne vous le rappellerons plus.",
    ),
    facts(planFacts(data.plan, frame)),
    act("Lire et signer", data.agreementHref),
    say(`La place est gardée jusqu’au ${when(data.expiresAt, frame)}.`),
    say("Si ce n’est pas le moment, vous pouvez laisser passer la date. Vous gardez votre place dans la liste."),
  ],
});
