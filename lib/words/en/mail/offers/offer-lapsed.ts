import { act, link, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** No answer came: the seat goes on, the person's waiting time stays; after two in a row they are asked first. */
export const offerLapsed: PersonLetter<"offer-lapsed"> = (_frame, data) => {
  const over = say(
    `The time to answer about ${data.discreetLabel} is over, so the seat is free for somebody else now.`,
  );
  if (data.wakeHref !== undefined) {
    return {
      subject: `${data.discreetLabel}: shall we keep looking for you?`,
      preheader: "One click is enough. Nothing is lost.",
      blocks: [
        over,
        say(
          "It is the second time in a row that we heard nothing, so we offer you nothing more until you tell us to. " +
            "Your place in line is kept. Somebody from our team may also ring or write to you.",
        ),
        act("Keep looking for me", data.wakeHref),
      ],
    };
  }
  return {
    subject: `${data.discreetLabel}: you are still on our list`,
    preheader: "Nothing is lost, and you don't need to do anything.",
    blocks: [
      over,
      say(
        "You are still on our list, in the same place in line, and we are still looking. " +
          "You don't need to do anything.",
      ),
      link("Have your days or hours changed? You can tell us here:", "Change my hours", data.availabilityHref),
    ],
  };
};
