import { facts, say } from "../../../letter.ts";
import type { StaffLetter } from "../../../letters/letters.ts";
import { REQUESTS } from "../../../letters/requests.ts";
import { next } from "../next.ts";

/** People who have waited longer than the score rewards: from here on a person looks at them. */
export const staleWaitlist: StaffLetter<"stale-waitlist"> = (_frame, data) => {
  const people = data.waiting === 1 ? "1 personne attend" : `${data.waiting} personnes attendent`;
  return {
    subject: `Liste d’attente\u00a0: ${people} depuis plus de ${data.overDays} jours`,
    preheader: "La plus longue attente d’abord, par code de dossier.",
    blocks: [
      say(`${people} depuis plus de ${data.overDays} jours. Attendre plus longtemps n’ajoute rien à leur score.`),
      facts(data.longest.map(({ caseCode, waitedDays }) => [caseCode, `${waitedDays} jours`])),
      data.more > 0
        ? say(`${data.more === 1 ? "1 autre figure" : `${data.more} autres figurent`} dans la liste des demandes.`)
        : undefined,
      say(
        "Le dernier rapport de répartition dit ce qui aiderait chaque personne\u00a0: " +
          "une place de plus, une autre heure, un nouveau groupe.",
      ),
      ...next([
        ["Voir les derniers rapports", REQUESTS.runs],
        ["Demander une répartition", REQUESTS.match],
      ]),
    ],
  };
};
