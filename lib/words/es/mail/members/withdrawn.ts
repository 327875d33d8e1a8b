import { say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** The last mail to somebody who left. */
export const withdrawn: PersonLetter<"withdrawn"> = () => ({
  subject: "Hecho, como pediste",
  preheader: "No te enviamos nada más.",
  blocks: [
    say(
      "Pediste que parásemos y así lo hemos hecho. Si te guardábamos una plaza, queda libre; este es " +
        "nuestro último correo.",
    ),
    say("No tienes que dar motivos. Si algo cambia, puedes volver a escribirnos cuando quieras."),
  ],
});
