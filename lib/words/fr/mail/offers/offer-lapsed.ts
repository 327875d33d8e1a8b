import { link, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** No answer came: the seat goes on, the person's waiting time stays. */
export const offerLapsed: PersonLetter<"offer-lapsed"> = (_frame, data) => ({
  subject: `${data.discreetLabel}\u00a0: vous restez sur notre liste`,
  preheader: "Rien n’est perdu, et vous n’avez rien à faire.",
  blocks: [
    say(
      `${data.discreetLabel}\u00a0: le temps pour répondre est passé. ` +
        "La place est maintenant libre pour quelqu’un d’autre.",
    ),
    say(
      "Vous restez sur notre liste, vous gardez votre tour, et nous continuons à chercher. " +
        "Vous n’avez rien à faire.",
    ),
    link(
      "Vos jours ou vos heures ont changé\u00a0? Vous pouvez nous le dire ici\u00a0:",
      "Changer mes heures",
      data.availabilityHref,
    ),
  ],
});
