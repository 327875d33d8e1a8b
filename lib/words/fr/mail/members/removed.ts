import { say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** A person took their place back; no reason is in the mail, since that is said by somebody who can listen. */
export const removed: PersonLetter<"removed"> = (_frame, data) => ({
  subject: `${data.discreetLabel}\u00a0: à propos de votre place`,
  preheader: "Quelque chose a changé, et vous pouvez nous en parler.",
  blocks: [
    say(
      `Nous vous écrivons pour vous dire que vous n’avez plus de place\u00a0: ${data.discreetLabel}. ` +
        "Une personne de notre équipe l’a décidé, et nous savons que cela peut être difficile à lire.",
    ),
    say(
      data.goesOn
        ? "Vous êtes de nouveau sur notre liste, à votre tour d’avant, et nous cherchons un autre groupe pour vous."
        : "Nous ne cherchons pas d’autre groupe pour vous pour le moment, et ce message est le dernier.",
    ),
    say(
      "Voulez-vous en parler, ou voyez-vous les choses autrement\u00a0? " +
        "Répondez à ce message\u00a0: une personne le lit.",
    ),
  ],
});
