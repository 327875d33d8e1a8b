import { act, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** The group has come to its end: thanks, what stays true, and how to go on. */
export const aftercare: PersonLetter<"aftercare"> = (_frame, data) => ({
  subject: `${data.discreetLabel}\u00a0: merci, et au revoir`,
  preheader: "Comment continuer, si vous le souhaitez.",
  blocks: [
    say(`${data.discreetLabel} s’est réuni pour la dernière fois. Merci d’en avoir fait partie.`),
    say(
      "Une fin peut se vivre de bien des façons à la fois, et demander quelques jours. Ce que vous " +
        "vous êtes dit reste " +
        "entre vous, désormais aussi.",
    ),
    act("Chercher un autre groupe pour moi", data.lookingHref),
    say(
      "Un clic suffit, sans nouveau formulaire. Si vous ne voulez plus rien de notre part, vous n’avez rien à faire.",
    ),
    say("Si vous voulez parler avec l’un de nous de ce que vous avez vécu, répondez à ce message."),
  ],
});
