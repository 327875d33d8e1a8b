import { atPlace } from "../../../dates.ts";
import { facts, heading, list, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { dayName, meets } from "../../when.ts";
import { planFacts } from "../plan.ts";

/** Enough people signed: the dates are certain. */
export const groupStarts: PersonLetter<"group-starts"> = (frame, data) => {
  const [first] = data.plan.starts;
  return {
    subject:
      first === undefined
        ? `${data.discreetLabel}: it is going ahead`
        : `${data.discreetLabel}: it starts on ${dayName(first, atPlace(frame))}`,
    preheader: "The dates are certain now.",
    blocks: [
      say(`Enough people have said yes, so ${data.discreetLabel} is going ahead. The dates are certain now.`),
      facts(planFacts(data.plan, frame)),
      heading("Your dates"),
      list(data.sessionStarts.map((startsAt) => meets(startsAt, frame))),
      say("If you can't come to one of them, that is all right. You can say so on your page."),
    ],
  };
};
