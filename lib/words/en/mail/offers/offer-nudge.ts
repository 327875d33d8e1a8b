import { act, facts, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { dayName, when } from "../../when.ts";
import { planFacts } from "../plan.ts";

/** One reminder of an offer, half way; nothing more is sent before it lapses. */
export const offerNudge: PersonLetter<"offer-nudge"> = (frame, data) => ({
  subject: `${data.discreetLabel}: your seat is held until ${dayName(data.expiresAt, frame)}`,
  preheader: "There is still time to answer.",
  blocks: [
    say(`We are still holding a seat for you in ${data.discreetLabel}. We will not remind you again.`),
    facts(planFacts(data.plan, frame)),
    act("See it and answer", data.offerHref),
    say(`The seat is held until ${when(data.expiresAt, frame)}.`),
    say("If now is not the time, you can let the date pass. You stay on the list and keep your place in line."),
  ],
});
