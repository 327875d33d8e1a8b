import type { OfferReason } from "../../../domain/offers/offer-reason.ts";
import { listsIn } from "../../names.ts";

const { and } = listsIn("fr");

/** Each goes on from a colon. */
const BECAUSE = {
  "first-theme": "on y parle de ce que vous avez nommé en premier",
  "named-theme": "on y parle d’une chose que vous avez nommée",
  "near-theme": "on y parle d’un sujet proche de ce que vous avez nommé",
  "good-hours": "toutes les rencontres tombent à des heures qui vous conviennent bien",
  "given-hours": "toutes les rencontres tombent dans les heures que vous avez données",
  format: "sa façon de travailler va avec ce que vous nous avez dit",
  "led-and-joined": "la façon de l’animer et d’y entrer va avec ce que vous nous avez dit",
  modality: "vous pouvez y participer de la façon que vous avez demandée",
};

/** Why they have an offer, said to the person themselves. */
export function why(reasons: readonly OfferReason[]): string {
  if (reasons.length === 0) return "Une personne de notre équipe a pensé à vous pour ce groupe.";
  return `Nous avons pensé à vous pour ce groupe\u00a0: ${and(reasons.map((reason) => BECAUSE[reason]))}.`;
}
