import { act, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { meets } from "../../when.ts";

/** How it is called, or where it meets, has changed. */
export const groupChanged: PersonLetter<"group-changed"> = (frame, data) => ({
  subject: `${data.discreetLabel}\u00a0: un changement`,
  preheader: "Ce qui vaut désormais.",
  blocks: [
    data.wasLabel === undefined
      ? undefined
      : say(
          `Ce que nous appelions ${data.wasLabel} s’appelle désormais ${data.discreetLabel}. ` +
            "C’est le même, avec les mêmes personnes.",
        ),
    data.address
      ? say("Désormais, l’adresse est une autre. Vous la trouvez sur la page de votre prochaine rencontre.")
      : undefined,
    data.link
      ? say(
          "Désormais, on entre par un autre lien\u00a0: celui que vous aviez ne sert plus. " +
            "Vous trouvez le nouveau sur la page de votre prochaine rencontre.",
        )
      : undefined,
    ...(data.next === undefined
      ? [say("Il n’y a pas de date pour l’instant. Dès qu’il y en aura une, sa page le montrera.")]
      : [
          say(`La prochaine rencontre est le ${meets(data.next.startsAt, frame)}.`),
          act("Ma prochaine rencontre", data.next.sessionHref),
        ]),
  ],
});
