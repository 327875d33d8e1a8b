import { act, link, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** No answer came: the seat goes on, the person's waiting time stays; after two in a row they are asked first. */
export const offerLapsed: PersonLetter<"offer-lapsed"> = (_frame, data) => {
  const over = say(
    `Ha terminado el plazo para responder sobre ${data.discreetLabel}. La plaza queda libre para otra persona.`,
  );
  if (data.wakeHref !== undefined) {
    return {
      subject: `${data.discreetLabel}: ¿seguimos buscando para ti?`,
      preheader: "Basta un clic. No se pierde nada.",
      blocks: [
        over,
        say(
          "Es la segunda vez seguida que no sabemos nada de ti, así que no te propondremos nada más hasta que nos lo " +
            "digas. Conservas tu lugar en la lista. Puede que alguien de nuestro equipo también te llame o te escriba.",
        ),
        act("Seguir buscando para mí", data.wakeHref),
      ],
    };
  }
  return {
    subject: `${data.discreetLabel}: sigues en nuestra lista`,
    preheader: "No se pierde nada y no tienes que hacer nada.",
    blocks: [
      over,
      say("Sigues en nuestra lista, en el mismo lugar, y seguimos buscando. No tienes que hacer nada."),
      link("¿Han cambiado tus días u horas? Puedes decírnoslo aquí:", "Cambiar mis horas", data.availabilityHref),
    ],
  };
};
