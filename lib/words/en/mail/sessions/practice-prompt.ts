import { say } from "../../../letter.ts";
import { inTurn } from "../../../letters/in-turn.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** Two days after a session, for those who asked for it. */
export const practicePrompt: PersonLetter<"practice-prompt"> = (_frame, data) => ({
  subject: `${data.discreetLabel}: something small for the week`,
  preheader: "Only if you feel like it.",
  blocks: [
    say("Here is something small, only if you feel like it:"),
    say(inTurn(PROMPTS, data.sessionNumber)),
    say("You don't have to tell anybody how it went. Leaving it is fine."),
  ],
});

const PROMPTS: readonly [string, ...string[]] = [
  "Think of one thing somebody said that stayed with you. Say it to yourself once, in your own words.",
  "Pick one small thing you would like to try before the next meeting. Smaller than that. Now it is about right.",
  "Notice one moment today that was all right. It doesn't have to be good.",
  "If you find yourself being hard on yourself, try saying what you would say to somebody else there.",
  "Send a short note to a person you like. It doesn't have to be about anything.",
  "Take a walk of ten minutes without your phone, or with it in a pocket.",
];
