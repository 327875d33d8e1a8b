import type { Labelled } from "../data.ts";
import { say } from "../letter.ts";
import type { Translations } from "../translations.ts";

export type PracticePromptData = Labelled & { readonly sessionNumber: number };

const EN = [
  "Think of one thing somebody said that stayed with you. Say it to yourself once, in your own words.",
  "Pick one small thing you would like to try before the next meeting. Smaller than that. Now it is about right.",
  "Notice one moment today that was all right. It does not have to be good.",
  "If you find yourself being hard on yourself, try saying what you would say to somebody else there.",
  "Send a short note to a person you like. It need not be about anything.",
  "Take a walk of ten minutes without your phone, or with it in a pocket.",
] as const;

const ES = [
  "Piensa en algo que alguien dijo y que se quedó contigo. Dítelo una vez, con tus palabras.",
  "Elige una cosa pequeña que quieras probar antes del próximo encuentro. Más pequeña. Ahora sí.",
  "Fíjate hoy en un momento que esté bien. No hace falta que sea bueno.",
  "Si notas que te exiges demasiado, prueba a decirte lo que le dirías a otra persona de allí.",
  "Envía una nota corta a alguien que te caiga bien. No hace falta que trate de nada.",
  "Da un paseo de diez minutos sin el teléfono, o con él en el bolsillo.",
] as const;

/** Prompts go round in turn, so that a member meets each before one comes back. */
function promptFor(prompts: readonly string[], sessionNumber: number): string {
  return prompts[(sessionNumber - 1) % prompts.length] ?? prompts.join(" ");
}

/** Two days after a session, for those who asked for it. */
export const practicePrompt: Translations<PracticePromptData> = {
  en: (_frame, data) => ({
    subject: `${data.discreetLabel}: something small for the week`,
    preheader: "Only if you feel like it.",
    blocks: [
      say("Here is something small, only if you feel like it:"),
      say(promptFor(EN, data.sessionNumber)),
      say("There is nothing to report back. Leaving it is fine."),
    ],
  }),
  es: (_frame, data) => ({
    subject: `${data.discreetLabel}: algo pequeño para la semana`,
    preheader: "Solo si te apetece.",
    blocks: [
      say("Aquí va algo pequeño, solo si te apetece:"),
      say(promptFor(ES, data.sessionNumber)),
      say("No hay que contarlo a nadie. Dejarlo también está bien."),
    ],
  }),
};
