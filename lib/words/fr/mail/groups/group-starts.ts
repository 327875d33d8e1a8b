import { atPlace } from "../../../dates.ts";
import { facts, heading, list, say } from "../../../letter.ts";
import type { PersonLetter } from "../../../letters/letters.ts";
import { dayName, meets } from "../../when.ts";
import { planFacts } from "../plan.ts";

/** Enough people signed: the dates are certain. */
export const groupStarts: PersonLetter<"group-starts"> = (frame, data) => {
  const [first] = data.plan.starts;
  return {
    subject:
      first === undefined
        ? `${data.discreetLabel} aura bien lieu`
        : `${data.discreetLabel}\u00a0: début le ${dayName(first, atPlace(frame))}`,
    preheader: "Les dates sont sûres maintenant.",
    blocks: [
      say(`Assez de personnes ont dit oui, et ${data.discreetLabel} aura bien lieu. Les dates sont sûres maintenant.`),
      facts(planFacts(data.plan, frame)),
      heading("Vos dates"),
      list(data.sessionStarts.map((startsAt) => meets(startsAt, frame))),
      say("Si vous ne pouvez pas venir à l’une d’elles, ce n’est pas grave. Vous pouvez le dire sur votre page."),
    ],
  };
};
