import { list, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { meets } from "../../when.ts";

/** The ending is announced early, so that it can be a good one. */
export const closingDates: PersonLetter<"closing-dates"> = (frame, data) => ({
  subject: `${data.discreetLabel}: the last dates`,
  preheader: "When it ends, and what the last meetings are for.",
  blocks: [
    say(`${data.discreetLabel} is coming to its end. These meetings are left:`),
    list(data.sessionStarts.map((startsAt) => meets(startsAt, frame))),
    say(
      "They are there for looking back and ahead: what has grown, what it is like to stop, " +
        "what you are thankful for, what you hope.",
    ),
    say("Endings can stir things up. If this one does, say so there, or reply to this mail."),
  ],
});
