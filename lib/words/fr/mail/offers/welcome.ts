import { facts, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { planFacts } from "../plan.ts";

/** The agreement is signed and the seat is theirs. */
export const welcome: PersonLetter<"welcome"> = (frame, data) => ({
  subject: `${data.discreetLabel}\u00a0: la place est à vous`,
  preheader: "Tout est prêt.",
  blocks: [
    say(`Merci d’avoir signé. La place dans ${data.discreetLabel} est à vous.`),
    facts(planFacts(data.plan, frame)),
    say(
      data.awaitingStart
        ? "Le groupe commencera quand assez de personnes auront dit oui. " +
            "Nous vous écrirons dès que les dates seront sûres."
        : "Nous vous enverrons un petit mot la veille de chaque rencontre.",
    ),
    say(
      "Toutes vos dates sont sur votre page\u00a0; vous pouvez aussi y dire quand vous ne venez pas. " +
        "Le lien est plus bas.",
    ),
  ],
});
