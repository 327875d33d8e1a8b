import { atPlace } from "../../../dates.ts";
import { act, facts, heading, list, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { dayName } from "../../when.ts";
import { sessionFacts } from "../plan.ts";

/** A week before the first session. */
export const orientation: PersonLetter<"orientation"> = (frame, data) => ({
  subject: `${data.discreetLabel}: first meeting on ${dayName(data.startsAt, atPlace(frame))}`,
  preheader: "What to expect, in a minute's reading.",
  blocks: [
    say(`Your first meeting with ${data.discreetLabel} is coming up.`),
    facts(sessionFacts(data, frame)),
    heading("What to expect"),
    list([
      "The person who leads it opens the meeting and explains how it goes.",
      "Everybody may say a little about themselves. You may also just listen.",
      "What people say stays there. Nobody records anything.",
      data.modality === "virtual"
        ? "The page below shows you how to join, shortly before the start."
        : "The page below shows you the address.",
    ]),
    say(
      data.firstGroup
        ? "If you are nervous: so are most people the first time. It passes."
        : "No two groups are alike. Give this one a few meetings.",
    ),
    act("My meeting", data.sessionHref),
  ],
});
