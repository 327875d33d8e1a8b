import { act, list, say } from "../../../letter.ts";
import { elapsed } from "../../../letters/elapsed.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** Three questions of our own (unvalidated, and said so), a week and three months after the end. */
export const survey: PersonLetter<"survey"> = (_frame, data) => ({
  subject: `${data.discreetLabel}\u00a0: trois petites questions`,
  preheader: "Une minute, si vous l’avez.",
  blocks: [
    say(`${data.discreetLabel} s’est terminé ${ago(data.daysSinceEnd)}. Comment était-ce pour vous\u00a0?`),
    say("De 1 (pas du tout) à 5 (beaucoup)\u00a0:"),
    list(["Je me sentais à ma place.", "Je sentais qu’on m’écoutait.", "Je me sentais en sécurité."]),
    data.surveyHref === undefined
      ? say("Si vous voulez, répondez à ce message avec trois chiffres, et une ligne si vous en avez envie.")
      : act("Répondre", data.surveyHref),
    say("Ces questions viennent de nous, ce n’est pas un test. Votre réponse ne change rien à une future place."),
  ],
});

const ONE = { days: "un jour", weeks: "une semaine", months: "un mois" };
const MANY = { days: "jours", weeks: "semaines", months: "mois" };

function ago(days: number): string {
  const { unit, count } = elapsed(days);
  return count === 1 ? `il y a ${ONE[unit]}` : `il y a ${count} ${MANY[unit]}`;
}
