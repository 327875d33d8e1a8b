import { act, list, say } from "../../../letter.ts";
import type { StaffLetter } from "../../../letters/letters.ts";
import { REQUESTS } from "../../../letters/requests.ts";
import { when } from "../../when.ts";
import { next } from "../next.ts";

/** People fit free seats of open groups that ask before they offer them. */
export const freeSeats: StaffLetter<"free-seats"> = (frame, data) => {
  const people = data.people === 1 ? "1 personne convient" : `${data.people} personnes conviennent`;
  const groups = data.groups === 1 ? "un groupe ouvert" : `${data.groups} groupes ouverts`;
  return {
    subject: `Places libres\u00a0: ${people}`,
    preheader: "Rien n’est envoyé avant votre approbation.",
    blocks: [
      say(`${people} pour une place libre dans ${groups}. Rien n’est envoyé avant votre approbation.`),
      list(data.caseCodes),
      data.more > 0 ? say(`Le rapport en nomme encore ${data.more}.`) : undefined,
      act("Ouvrir le rapport", data.reportHref),
      say(
        `Le lien fonctionne jusqu’au ${when(data.reportExpiresAt, frame)}. ` +
          `Pour approuver, ou pour écarter d’abord quelqu’un, connectez-vous. Répartition\u00a0: ${data.runId}.`,
      ),
      say("Tant que vous n’avez pas répondu, la même proposition n’est pas renvoyée."),
      ...next([
        ["Approuver", REQUESTS.approve(data.runId)],
        ["Écarter d’abord quelqu’un", REQUESTS.adjust(data.runId)],
      ]),
    ],
  };
};
