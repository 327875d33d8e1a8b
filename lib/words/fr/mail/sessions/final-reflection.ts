import { atPlace } from "../../../dates.ts";
import { act, facts, list, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { dayName } from "../../when.ts";
import { sessionFacts } from "../plan.ts";

/** A week before the last session. */
export const finalReflection: PersonLetter<"final-reflection"> = (frame, data) => ({
  subject: `${data.discreetLabel}\u00a0: dernière rencontre le ${dayName(data.startsAt, atPlace(frame))}`,
  preheader: "Quelques questions à emporter, si vous voulez.",
  blocks: [
    say(`${data.discreetLabel}\u00a0: la dernière rencontre approche.`),
    facts(sessionFacts(data, frame)),
    say("Si vous voulez, emportez une de ces questions. Écrire une ligne ou deux aide. Personne d’autre ne vous lira."),
    list([
      "Qu’est-ce qui est différent depuis la première fois\u00a0?",
      "Quel moment garderez-vous\u00a0?",
      "Qui aimeriez-vous remercier, et de quoi\u00a0?",
      "Qu’avez-vous envie de continuer\u00a0?",
    ]),
    act("Ma rencontre", data.sessionHref),
  ],
});
