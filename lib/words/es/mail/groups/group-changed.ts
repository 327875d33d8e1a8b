import { act, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { meets } from "../../when.ts";

/** How it is called, or where it meets, has changed. */
export const groupChanged: PersonLetter<"group-changed"> = (frame, data) => ({
  subject: `${data.discreetLabel}: hay un cambio`,
  preheader: "Cómo es a partir de ahora.",
  blocks: [
    data.wasLabel === undefined
      ? undefined
      : say(
          `Lo que llamábamos ${data.wasLabel} se llama ahora ${data.discreetLabel}. Es lo mismo, con la misma gente.`,
        ),
    data.address
      ? say("A partir de ahora nos vemos en otra dirección. La encuentras en la página de tu próximo " + "encuentro.")
      : undefined,
    data.link
      ? say(
          "A partir de ahora se entra por otro enlace: el que tenías ya no sirve. Encuentras el " +
            "nuevo en la página de tu próximo encuentro.",
        )
      : undefined,
    ...(data.next === undefined
      ? [say("Ahora mismo no hay fecha. En cuanto la haya, su página lo muestra.")]
      : [
          say(`El próximo encuentro es el ${meets(data.next.startsAt, frame)}.`),
          act("Mi próximo encuentro", data.next.sessionHref),
        ]),
  ],
});
