import { facts, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { planFacts } from "../plan.ts";

/** The agreement is signed and the seat is theirs. */
export const welcome: PersonLetter<"welcome"> = (frame, data) => ({
  subject: `${data.discreetLabel}: la plaza es tuya`,
  preheader: "Todo está listo.",
  blocks: [
    say(`Gracias por firmar. La plaza en ${data.discreetLabel} es tuya.`),
    facts(planFacts(data.plan, frame)),
    say(
      data.awaitingStart
        ? "El grupo empieza cuando hay suficientes personas. Te escribimos en cuanto las fechas sean seguras."
        : "Te enviamos una nota corta el día antes de cada encuentro.",
    ),
    say("Todas tus fechas están en tu página, y ahí puedes decir cuándo no puedes ir. El enlace está más abajo."),
  ],
});
