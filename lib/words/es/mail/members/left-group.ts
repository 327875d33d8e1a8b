import { link, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** They left one group, and stay on the list. */
export const leftGroup: PersonLetter<"left-group"> = (_frame, data) => ({
  subject: `${data.discreetLabel}: hecho, como pediste`,
  preheader: "Conservas tu lugar en la lista y seguimos buscando para ti.",
  blocks: [
    say(`Has dejado ${data.discreetLabel} y no te enviamos nada más sobre ello. No tienes que dar motivos.`),
    say("Sigues en nuestra lista, en el lugar que tenías, y buscamos otro grupo para ti."),
    link("¿Han cambiado tus días u horas? Puedes decírnoslo aquí:", "Cambiar mis horas", data.availabilityHref),
  ],
});
