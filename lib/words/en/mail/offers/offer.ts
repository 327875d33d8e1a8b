import { act, facts, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { dayName, when } from "../../when.ts";
import { planFacts } from "../plan.ts";

/** A seat is held until a deadline. What the group is about stands on the page, never in the mail. */
export const offer: PersonLetter<"offer"> = (frame, data) => ({
  subject: `${data.discreetLabel}: a seat is held for you`,
  preheader: `It is yours to take until ${dayName(data.expiresAt, frame)}.`,
  blocks: [
    say(`We have found a place that we think suits you. We are holding a seat for you in ${data.discreetLabel}.`),
    facts(planFacts(data.plan, frame)),
    say("Your page says what it is about, who leads it, and why we thought of you."),
    act("See it and answer", data.offerHref),
    say(`The seat is held until ${when(data.expiresAt, frame)}. Yes and no are both fine.`),
    say("If you say no, you keep your place in line, and we look for something that suits you better."),
  ],
});
