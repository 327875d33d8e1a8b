import { act, link, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** No answer came: the seat goes on, the person's waiting time stays; after two in a row they are asked first. */
export const offerLapsed: PersonLetter<"offer-lapsed"> = (_frame, data) => {
  const over = say(
    `${data.discreetLabel}\u00a0: le temps pour répondre est passé. ` +
      "La place est maintenant libre pour quelqu’un d’autre.",
  );
  if (data.wakeHref !== undefined) {
    return {
      subject: `${data.discreetLabel}\u00a0: continuons-nous à chercher pour vous\u00a0?`,
      preheader: "Un clic suffit. Rien n’est perdu.",
      blocks: [
        over,
        say(
          "C’est la deuxième fois de suite que nous restons sans nouvelles de vous\u00a0: nous ne vous proposerons " +
            "plus rien avant que vous nous le disiez. Vous gardez votre tour. " +
            "Une personne de notre équipe vous appellera ou vous écrira peut-être aussi.",
        ),
        act("Continuer à chercher pour moi", data.wakeHref),
      ],
    };
  }
  return {
    subject: `${data.discreetLabel}\u00a0: vous restez sur notre liste`,
    preheader: "Rien n’est perdu, et vous n’avez rien à faire.",
    blocks: [
      over,
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
  };
};
