import { link, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** They left one group, and stay on the list. */
export const leftGroup: PersonLetter<"left-group"> = (_frame, data) => ({
  subject: `${data.discreetLabel}: done, as you asked`,
  preheader: "You keep your place in line, and we keep looking for you.",
  blocks: [
    say(`You have left ${data.discreetLabel}, and we send you nothing more about it. You don't have to give a reason.`),
    say("You are still on our list, in the place in line that you had, and we are looking for another group for you."),
    link("Have your days or hours changed? You can tell us here:", "Change my hours", data.availabilityHref),
  ],
});
