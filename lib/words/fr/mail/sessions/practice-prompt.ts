import { say } from "../../../letter.ts";
import { inTurn } from "../../../letters/in-turn.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** Two days after a session, for those who asked for it. */
export const practicePrompt: PersonLetter<"practice-prompt"> = (_frame, data) => ({
  subject: `${data.discreetLabel}\u00a0: une petite chose pour la semaine`,
  preheader: "Seulement si vous en avez envie.",
  blocks: [
    say("Voici une petite chose, seulement si vous en avez envie\u00a0:"),
    say(inTurn(PROMPTS, data.sessionNumber)),
    say("Vous n’avez à raconter à personne comment cela s’est passé. Ne pas le faire, c’est bien aussi."),
  ],
});

const PROMPTS: readonly [string, ...string[]] = [
  "Pensez à une chose que quelqu’un a dite et qui vous est restée. Répétez-la une fois pour vous, avec vos mots.",
  "Choisissez une petite chose à essayer avant la prochaine rencontre. Plus petite encore. Voilà, c’est bien ainsi.",
  "Remarquez aujourd’hui un moment où cela allait. Il n’a pas besoin d’être beau.",
  "S’il vous arrive de vous juger durement, dites-vous ce que vous diriez à quelqu’un d’autre du groupe.",
  "Envoyez un petit mot à une personne que vous aimez bien. Il n’a pas besoin de parler de quelque chose de précis.",
  "Marchez dix minutes sans votre téléphone, ou en le laissant dans une poche.",
];
