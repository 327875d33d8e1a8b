import { act, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** The group has come to its end: thanks, what stays true, and how to go on. */
export const aftercare: PersonLetter<"aftercare"> = (_frame, data) => ({
  subject: `${data.discreetLabel}: thank you, and goodbye`,
  preheader: "How to go on from here, if you would like to.",
  blocks: [
    say(`${data.discreetLabel} has met for the last time. Thank you for having been a part of it.`),
    say(
      "An ending can feel like many things at once, and it may take some days. What you told each other stays " +
        "between you, also from now on.",
    ),
    act("Look for another group for me", data.lookingHref),
    say(
      "One click is enough, and there is no new form. If you don't want anything more from us, you don't need to do " +
        "anything.",
    ),
    say("If you would like to talk to one of us about how it was for you, reply to this mail."),
  ],
});
