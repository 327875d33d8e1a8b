import { say } from "../../../letter.ts";
import { inTurn } from "../../../letters/in-turn.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** Two days after a session, for those who asked for it. */
export const practicePrompt: PersonLetter<"practice-prompt"> = (_frame, data) => ({
  subject: `${data.discreetLabel}: algo pequeño para la semana`,
  preheader: "Solo si te apetece.",
  blocks: [
    say("Aquí va algo pequeño, solo si te apetece:"),
    say(inTurn(PROMPTS, data.sessionNumber)),
    say("No tienes que contarle a nadie cómo te fue. Dejarlo también está bien."),
  ],
});

const PROMPTS: readonly [string, ...string[]] = [
  "Piensa en algo que alguien dijo y que se quedó contigo. Dítelo una vez, con tus palabras.",
  "Elige una cosa pequeña que quieras probar antes del próximo encuentro. Más pequeña. Así está bien.",
  "Fíjate hoy en un momento que haya estado bien. No hace falta que sea bueno.",
  "Si te exiges demasiado, prueba a decirte lo que le dirías a otra persona de allí.",
  "Envía una nota corta a alguien que te caiga bien. No tiene que tratar de nada.",
  "Da un paseo de diez minutos sin el móvil, o con él en el bolsillo.",
];
