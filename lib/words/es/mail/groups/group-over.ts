import { link, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { meets } from "../../when.ts";

/** A group will not meet, or no more; the person goes on waiting where they did. */
export const groupOver: PersonLetter<"group-over"> = (frame, data) => {
  const [next] = data.dates;
  return {
    subject: data.wasMember
      ? `${data.discreetLabel} no va a continuar`
      : `${data.discreetLabel}: la plaza que te guardábamos`,
    preheader: "Conservas tu lugar en la lista y seguimos buscando para ti.",
    blocks: [
      say(
        data.wasMember
          ? `Lo sentimos: ${data.discreetLabel} no se reunirá más.`
          : `Lo sentimos: ${data.discreetLabel} no se va a celebrar, así que no podemos mantener la ` +
              "plaza que te guardábamos.",
      ),
      ...(next === undefined
        ? []
        : [say(`Nadie se reúne el ${meets(next, frame)} ni después. Las fechas desaparecen de tu calendario.`)]),
      say(
        "No tiene nada que ver contigo. Vuelves a estar en nuestra lista, en el lugar que tenías, y " +
          "buscamos otro grupo " +
          "para ti. No tienes que hacer nada.",
      ),
      link("¿Han cambiado tus días u horas? Puedes decírnoslo aquí:", "Cambiar mis horas", data.availabilityHref),
      say("Si eso te deja un hueco en la semana y quieres hablar, responde a este correo."),
    ],
  };
};
