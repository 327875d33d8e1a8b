import { say } from "../letter.ts";
import type { Translations } from "../translations.ts";

/** The same to everybody. */
export type WithdrawnData = Readonly<Record<never, never>>;

/** The last mail to somebody who left. */
export const withdrawn: Translations<WithdrawnData> = {
  en: () => ({
    subject: "Done, as you asked",
    preheader: "We send you nothing more.",
    blocks: [
      say("You asked us to stop, and we have. Any seat we held for you is free again, and this is our last mail."),
      say("You do not have to give a reason. If things change, you are welcome to write to us again."),
    ],
  }),
  es: () => ({
    subject: "Hecho, como pediste",
    preheader: "No te enviamos nada más.",
    blocks: [
      say("Pediste que parásemos y así lo hemos hecho. La plaza queda libre y este es nuestro último correo."),
      say("No tienes que dar motivos. Si algo cambia, puedes volver a escribirnos cuando quieras."),
    ],
  }),
};
