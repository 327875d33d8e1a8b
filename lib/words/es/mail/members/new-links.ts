import { act, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** The way back in, once all older links were ended. */
export const newLinks: PersonLetter<"new-links"> = ({ statusHref }) => ({
  subject: "Tu nuevo enlace",
  preheader: "Los anteriores ya no valen.",
  blocks: [
    say(
      "Los enlaces de nuestros correos anteriores ya no valen, como pediste tú o alguien de nuestro equipo. Este es " +
        "nuevo:",
    ),
    act("Abrir mi página", statusHref),
    say("Desde ahí llegas a todo lo demás. No ha cambiado nada más."),
  ],
});
