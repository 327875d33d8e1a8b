import { link, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** No answer came: the seat goes on, the person's waiting time stays. */
export const offerLapsed: PersonLetter<"offer-lapsed"> = (_frame, data) => ({
  subject: `${data.discreetLabel}: sigues en nuestra lista`,
  preheader: "No se pierde nada y no tienes que hacer nada.",
  blocks: [
    say(`Ha terminado el plazo para responder sobre ${data.discreetLabel}. La plaza queda libre para otra persona.`),
    say("Sigues en nuestra lista, en el mismo lugar, y seguimos buscando. " + "No tienes que hacer nada."),
    link("¿Han cambiado tus días u horas? Puedes decírnoslo aquí:", "Cambiar mis horas", data.availabilityHref),
  ],
});
