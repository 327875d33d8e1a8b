import type { OfferReason } from "../../../domain/offers/offer-reason.ts";
import { listsIn } from "../../names.ts";

const { and } = listsIn("es");

/** Each goes on from "porque". */
const BECAUSE = {
  "first-theme": "trata de lo que nombraste primero",
  "named-theme": "trata de algo que nombraste",
  "near-theme": "trata de algo cercano a lo que nombraste",
  "good-hours": "todos los encuentros son a horas que te vienen bien",
  "given-hours": "todos los encuentros son dentro de las horas que nos diste",
  format: "su forma de trabajar va con lo que nos contaste",
  "led-and-joined": "la forma de llevarlo y de entrar en él va con lo que nos contaste",
  modality: "puedes participar de la forma que pediste",
};

/** Why they have an offer, said to the person themselves. */
export function why(reasons: readonly OfferReason[]): string {
  if (reasons.length === 0) return "Alguien de nuestro equipo pensó en ti para este grupo.";
  return `Hemos pensado en ti para este grupo porque ${and(reasons.map((reason) => BECAUSE[reason]))}.`;
}
