import { act, facts, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { dayName, when } from "../../when.ts";
import { planFacts } from "../plan.ts";

/** A seat is held until a deadline. What the group is about stands on the page, never in the mail. */
export const offer: PersonLetter<"offer"> = (frame, data) => ({
  subject: `${data.discreetLabel}\u00a0: nous vous gardons une place`,
  preheader: `Vous pouvez l’accepter jusqu’au ${dayName(data.expiresAt, frame)}.`,
  blocks: [
    say(`Nous avons trouvé une place qui devrait vous convenir. Nous vous la gardons dans ${data.discreetLabel}.`),
    facts(planFacts(data.plan, frame)),
    say("Votre page dit de quoi il s’agit, qui l’anime et pourquoi nous avons pensé à vous."),
    act("Voir et répondre", data.offerHref),
    say(`Nous vous gardons la place jusqu’au ${when(data.expiresAt, frame)}. Oui ou non, les deux vont très bien.`),
    say("Si vous dites non, vous gardez votre tour, et nous cherchons quelque chose qui vous convient mieux."),
  ],
});
