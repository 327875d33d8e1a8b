import { act, facts, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { dayName, when } from "../../when.ts";
import { planFacts } from "../plan.ts";

/** One reminder of an offer, half way; nothing more is sent before it lapses. */
export const offerNudge: PersonLetter<"offer-nudge"> = (frame, data) => ({
  subject: `${data.discreetLabel}\u00a0: votre place est gardée jusqu’au ${dayName(data.expiresAt, frame)}`,
  preheader: "Vous avez encore le temps de répondre.",
  blocks: [
    say(`Nous vous gardons toujours une place dans ${data.discreetLabel}. Nous n’enverrons pas d’autre rappel.`),
    facts(planFacts(data.plan, frame)),
    act("Voir et répondre", data.offerHref),
    say(`Nous vous gardons la place jusqu’au ${when(data.expiresAt, frame)}.`),
    say(
      "Si ce n’est pas le moment, vous pouvez laisser passer la date. Vous restez sur la liste et gardez votre tour.",
    ),
  ],
});
