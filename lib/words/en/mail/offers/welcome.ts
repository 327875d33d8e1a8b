import { facts, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { planFacts } from "../plan.ts";

/** The agreement is signed and the seat is theirs. */
export const welcome: PersonLetter<"welcome"> = (frame, data) => ({
  subject: `${data.discreetLabel}: your seat is yours`,
  preheader: "Everything is in place.",
  blocks: [
    say(`Thank you for signing. Your seat in ${data.discreetLabel} is yours.`),
    facts(planFacts(data.plan, frame)),
    say(
      data.awaitingStart
        ? "The group starts once enough people have said yes. We will write to you as soon as the dates are certain."
        : "We send you a short note the day before each meeting.",
    ),
    say("All your dates are on your page, and there you can also say when you can't come. The link is below."),
  ],
});
