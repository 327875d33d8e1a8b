import { heading, list, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { meets } from "../../when.ts";

/** Several sessions at once are cancelled, or at another time. */
export const sessionsChanged: PersonLetter<"sessions-changed"> = (frame, data) => ({
  subject: `${data.discreetLabel}: changed dates`,
  preheader: "Some meetings are cancelled or at another time.",
  blocks: [
    say(`Some dates of ${data.discreetLabel} have changed. This is all that is new:`),
    ...(data.cancelled.length === 0
      ? []
      : [heading("Cancelled"), list(data.cancelled.map((startsAt) => meets(startsAt, frame)))]),
    ...(data.moved.length === 0
      ? []
      : [
          heading("At another time"),
          list(
            data.moved.map(({ was, startsAt }) =>
              was === undefined
                ? `now ${meets(startsAt, frame)}`
                : `${meets(was, frame)}, now ${meets(startsAt, frame)}`,
            ),
          ),
          say("If you can't come to one of them, its reminder leads to where one tap tells us. Your seat stays yours."),
        ]),
    say(
      data.nextStartsAt === undefined
        ? "We will write to you as soon as there is a next date. Your seat stays yours."
        : `The next meeting is on ${meets(data.nextStartsAt, frame)}. All other dates stay as they are.`,
    ),
  ],
});
