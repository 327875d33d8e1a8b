import { say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** A person took their place back; no reason is in the mail, since that is said by somebody who can listen. */
export const removed: PersonLetter<"removed"> = (_frame, data) => ({
  subject: `${data.discreetLabel}: sobre tu plaza`,
  preheader: "Algo ha cambiado y puedes hablarlo con nosotros.",
  blocks: [
    say(
      `Te escribimos para decirte que ya no tienes plaza en ${data.discreetLabel}. ` +
        "Lo ha decidido una persona de nuestro equipo, y sabemos que puede ser difícil de leer.",
    ),
    say(
      data.goesOn
        ? "Vuelves a estar en nuestra lista, en el lugar que tenías, y buscamos otro grupo para ti."
        : "Por ahora no te buscamos otro grupo, y este es nuestro último correo.",
    ),
    say("¿Quieres hablar de ello, o lo ves de otra manera? Responde a este correo: lo lee una persona."),
  ],
});
