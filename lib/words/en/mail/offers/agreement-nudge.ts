import { act, facts, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { dayName, when } from "../../when.ts";
import { planFacts } from "../plan.ts";

/** One reminder of what is to be signed; nothing more is sent before the seat goes on. */
export const agreementNudge: PersonLetter<"agreement-nudge"> = (frame, data) => ({
  subject: `${data.discreetLabel}: one step is left until ${dayName(data.expiresAt, frame)}`,
  preheader: "There is still time to read and sign.",
  blocks: [
    say(
      `You said yes to ${data.discreetLabel}, and we are still holding your seat. One step is left: ` +
        "to read and sign what everybody there agrees to. We will not remind you again.",
    ),
    facts(planFacts(data.plan, frame)),
    act("Read and sign", data.agreementHref),
    say(`The seat is held until ${when(data.expiresAt, frame)}.`),
    say("If now is not the time, you can let the date pass. You stay on the list and keep your place in line."),
  ],
});
