import { say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** A person took their place back; no reason is in the mail, since that is said by somebody who can listen. */
export const removed: PersonLetter<"removed"> = (_frame, data) => ({
  subject: `${data.discreetLabel}: about your seat`,
  preheader: "Something has changed, and you can talk to us about it.",
  blocks: [
    say(
      `We are writing to tell you that you do not have a seat in ${data.discreetLabel} any more. ` +
        "Somebody from our team decided this, and we know that it can be hard to read.",
    ),
    say(
      data.goesOn
        ? "You are on our list again, in the place in line that you had, and we are looking for another group for you."
        : "We are not looking for another group for you now, and this is our last mail.",
    ),
    say("Would you like to talk about it, or do you see it differently? Reply to this mail: a person reads it."),
  ],
});
