import { atPlace } from "../../../dates.ts";
import { say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { dayName, meets } from "../../when.ts";

/** One session will not be held. */
export const sessionCancelled: PersonLetter<"session-cancelled"> = (frame, data) => ({
  subject: `${data.discreetLabel}: no meeting on ${dayName(data.startsAt, atPlace(frame))}`,
  preheader: !data.othersStay ? "Your seat stays yours." : "The next one stays as planned.",
  blocks: [
    say(`The meeting of ${data.discreetLabel} on ${meets(data.startsAt, frame)} is cancelled. We are sorry.`),
    say(
      data.nextStartsAt !== undefined
        ? `The one after that is on ${meets(data.nextStartsAt, frame)}.`
        : data.othersStay
          ? "The other dates stay as they are."
          : "We will write to you as soon as there is a next date. Your seat stays yours.",
    ),
    say("If that leaves a hole in your week and you would like to talk, reply to this mail."),
  ],
});
