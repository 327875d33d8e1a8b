import { link, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { meets } from "../../when.ts";

/** A group will not meet, or no more; the person goes on waiting where they did. */
export const groupOver: PersonLetter<"group-over"> = (frame, data) => {
  const [next] = data.dates;
  return {
    subject: data.wasMember
      ? `${data.discreetLabel} will not go on`
      : `${data.discreetLabel}: the seat we held for you`,
    preheader: "You keep your place in line, and we keep looking for you.",
    blocks: [
      say(
        data.wasMember
          ? `We are sorry: ${data.discreetLabel} will not meet any more.`
          : `We are sorry: ${data.discreetLabel} will not take place, so we cannot keep the seat that we held for you.`,
      ),
      ...(next === undefined
        ? []
        : [say(`Nobody meets on ${meets(next, frame)} or after that. The dates go from your calendar.`)]),
      say(
        "This has nothing to do with you. You are on our list again, in the place in line that you had, and we are " +
          "looking for another group for you. You don't need to do anything.",
      ),
      link("Have your days or hours changed? You can tell us here:", "Change my hours", data.availabilityHref),
      say("If that leaves a hole in your week and you would like to talk, reply to this mail."),
    ],
  };
};
