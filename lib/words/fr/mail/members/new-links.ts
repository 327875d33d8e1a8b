import { act, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** The way back in, once all older links were ended. */
export const newLinks: PersonLetter<"new-links"> = ({ statusHref }) => ({
  subject: "Votre nouveau lien",
  preheader: "Les anciens ne sont plus valables.",
  blocks: [
    say(
      "Les liens de nos e-mails précédents ne sont plus valables, à votre demande ou à celle d’une personne de notre " +
        "équipe. Voici le nouveau\u00a0:",
    ),
    act("Ouvrir ma page", statusHref),
    say("De là, vous accédez à tout le reste. Rien d’autre n’a changé."),
  ],
});
