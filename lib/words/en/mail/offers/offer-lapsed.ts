import { link, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** No answer came: the seat goes on, the person's waiting time stays. */
export const offerLapsed: PersonLetter<"offer-lapsed"> = (_frame, data) => ({
  subject: `${data.discreetLabel}: you are still on our list`,
  preheader: "Nothing is lost, and you don't need to do anything.",
  blocks: [
    say(`The time to answer about ${data.discreetLabel} is over, so the seat is free for somebody else now.`),
    say(
      "You are still on our list, in the same place in line, and we are still looking. " +
        "You don't need to do anything.",
    ),
    link("Have your days or hours changed? You can tell us here:", "Change my hours", data.availabilityHref),
  ],
});
