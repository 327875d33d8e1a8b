import type { Labelled } from "../data.ts";
import { link, say } from "../letter.ts";
import type { Translations } from "../translations.ts";

export type OfferLapsedData = Labelled & { readonly availabilityHref: string };

/** No answer came: the seat goes on, the person's waiting time stays. */
export const offerLapsed: Translations<OfferLapsedData> = {
  en: (_frame, data) => ({
    subject: `${data.discreetLabel}: you are still on our list`,
    preheader: "Nothing is lost, and there is nothing you need to do.",
    blocks: [
      say(`The time to answer about ${data.discreetLabel} is over, so the seat is free for somebody else now.`),
      say("You are still on our list, in the same place in line, and we go on looking. You need do nothing."),
      link("Have your days or hours changed? You can tell us here:", "Change my hours", data.availabilityHref),
    ],
  }),
  es: (_frame, data) => ({
    subject: `${data.discreetLabel}: sigues en nuestra lista`,
    preheader: "No se pierde nada y no tienes que hacer nada.",
    blocks: [
      say(`Ha terminado el plazo para responder sobre ${data.discreetLabel}, así que la plaza queda libre.`),
      say("Sigues en nuestra lista, en el mismo lugar, y seguimos buscando. No tienes que hacer nada."),
      link("¿Han cambiado tus días u horas? Puedes decírnoslo aquí:", "Cambiar mis horas", data.availabilityHref),
    ],
  }),
};
