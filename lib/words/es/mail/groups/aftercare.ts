import { act, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** The group has come to its end: thanks, what stays true, and how to go on. */
export const aftercare: PersonLetter<"aftercare"> = (_frame, data) => ({
  subject: `${data.discreetLabel}: gracias y hasta siempre`,
  preheader: "Cómo seguir a partir de aquí, si quieres.",
  blocks: [
    say(`${data.discreetLabel} se ha reunido por última vez. Gracias por haber formado parte.`),
    say(
      "Un final puede sentirse de muchas maneras a la vez, y puede llevar unos días. Lo que os " +
        "contasteis queda entre " +
        "vosotros, también de ahora en adelante.",
    ),
    act("Buscar otro grupo para mí", data.lookingHref),
    say(
      "Basta un clic, sin rellenar otro formulario. Si no quieres nada más de nuestra parte, no tienes que hacer nada.",
    ),
    say("Si quieres hablar con alguien del equipo sobre cómo ha sido para ti, responde a este correo."),
  ],
});
