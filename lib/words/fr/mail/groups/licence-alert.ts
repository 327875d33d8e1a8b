import { facts, list, say } from "../../../letter.ts";
import type { StaffLetter } from "../../../letters/letters.ts";
import { REQUESTS } from "../../../letters/requests.ts";
import { next } from "../next.ts";

/** A psychotherapy group's licence ends, or does not hold where a member is. */
export const licenceAlert: StaffLetter<"licence-alert"> = (_frame, data) => ({
  subject: "Une licence a besoin de vous",
  preheader: "Un groupe, par son numéro.",
  blocks: [
    data.ends === undefined
      ? undefined
      : say(
          data.over
            ? `Aucune licence de ce groupe n’est plus valable\u00a0: la dernière a pris fin le ${data.ends}.`
            : `La dernière licence de ce groupe prend fin le ${data.ends}.`,
        ),
    data.uncovered.length > 0
      ? say("Aucune licence de ce groupe n’est valable là où se trouvent maintenant ces personnes\u00a0:")
      : undefined,
    data.uncovered.length > 0 ? list(data.uncovered) : undefined,
    facts([["Groupe", data.groupId]]),
    say(
      "Inscrivez dans le groupe la licence renouvelée, une autre licence ou une autre personne qui l’anime. " +
        "D’ici là, ce message revient chaque semaine.",
    ),
    ...next([
      ["Voir le groupe", REQUESTS.group(data.groupId)],
      ["Inscrire la licence", REQUESTS.editGroup(data.groupId)],
    ]),
  ],
});
