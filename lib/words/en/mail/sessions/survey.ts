import { act, list, say } from "../../../letter.ts";
import { elapsed } from "../../../letters/elapsed.ts";
import type { PersonLetter } from "../../../letters/letters.ts";

/** Three questions of our own (unvalidated, and said so), a week and three months after the end. */
export const survey: PersonLetter<"survey"> = (_frame, data) => ({
  subject: `${data.discreetLabel}: three short questions`,
  preheader: "A minute, if you have one.",
  blocks: [
    say(`${data.discreetLabel} ended ${ago(data.daysSinceEnd)}. We would like to know how it was for you.`),
    say("From 1 (not at all) to 5 (very much):"),
    list(["I felt that I belonged.", "I felt heard.", "I felt safe."]),
    data.surveyHref === undefined
      ? say("If you like, reply to this mail with three numbers, and a line if you want to.")
      : act("Answer", data.surveyHref),
    say("These questions are our own, not a test of you. Your answer changes nothing about any future place."),
  ],
});

const ONE = { days: "a day", weeks: "a week", months: "a month" };

function ago(days: number): string {
  const { unit, count } = elapsed(days);
  return count === 1 ? `${ONE[unit]} ago` : `${count} ${unit} ago`;
}
