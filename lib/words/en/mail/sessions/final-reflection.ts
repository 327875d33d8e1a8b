import { atPlace } from "../../../dates.ts";
import { act, facts, list, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { dayName } from "../../when.ts";
import { sessionFacts } from "../plan.ts";

/** A week before the last session. */
export const finalReflection: PersonLetter<"final-reflection"> = (frame, data) => ({
  subject: `${data.discreetLabel}: last meeting on ${dayName(data.startsAt, atPlace(frame))}`,
  preheader: "A few questions to take along, if you like.",
  blocks: [
    say(`The last meeting of ${data.discreetLabel} is coming up.`),
    facts(sessionFacts(data, frame)),
    say("If you like, take one of these along. Writing a line or two helps. Nobody reads it but you."),
    list([
      "What is different now from the first time?",
      "Which moment stays with you?",
      "Who would you like to thank, and for what?",
      "What do you want to keep doing?",
    ]),
    act("My meeting", data.sessionHref),
  ],
});
