import { atPlace } from "../../../dates.ts";
import { act, facts, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { atTime, nearDay } from "../../when.ts";
import { sessionFacts } from "../plan.ts";

/**
 * An hour before, or the evening before an early session, for those who asked for it. It leads to the session's page
 * and not to the meeting's own URL: that one may say too much, and the page withholds it while the current agreement
 * is unsigned.
 */
export const joinLink: PersonLetter<"join-link"> = (frame, data) => {
  const there = atPlace(frame);
  return {
    subject: `${data.discreetLabel}\u00a0: ${nearDay(data.startsAt, frame.now, there)} ${atTime(data.startsAt, there)}`,
    preheader: data.modality === "virtual" ? "Comment nous rejoindre." : "Comment venir.",
    blocks: [
      say(`${data.discreetLabel} commence ${atTime(data.startsAt, there)}.`),
      facts(sessionFacts(data, frame)),
      act(data.modality === "virtual" ? "Comment nous rejoindre" : "L’adresse", data.sessionHref),
      say("Mieux vaut arriver en retard que de ne pas venir, et ne pas venir n’est pas grave non plus."),
    ],
  };
};
