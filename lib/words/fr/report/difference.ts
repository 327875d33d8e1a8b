import type { ExceptionReason } from "../../../domain/runs/match-run.ts";
import { figures } from "./figures.ts";

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value).replace("-", "−");
}

/** What differs between two previews, and what a coordinator adjusted. Groups by their titles. */
export const difference = {
  sincePreview: "Depuis l’aperçu précédent",
  sinceRun: (runId: string) => `Depuis ${runId}`,
  /** Fit in points of 100, waiting in days, all gains. */
  sum: (gain: { since: string; placed: number; fit: number; days: number }) =>
    `${gain.since}\u00a0: ${signed(gain.placed)} avec une place, ${signed(gain.fit)} points d’adéquation, ` +
    `${signed(gain.days)} ${Math.abs(gain.days) < 2 ? "jour d’attente terminé" : "jours d’attente terminés"}.`,
  moved: (one: { caseCode: string; from: string; to: string; fit: number }) =>
    `${one.caseCode} passe de ${one.from} à ${one.to} (adéquation ${signed(one.fit)}).`,
  gained: (one: { caseCode: string; group: string; fit: string }) =>
    `${one.caseCode} gagne une place dans ${one.group} (adéquation ${one.fit}).`,
  lost: (one: { caseCode: string; group: string; fit: string }) =>
    `${one.caseCode} perd sa place dans ${one.group} (adéquation ${one.fit}).`,
  notListed: (count: number) => `${figures.people(count)} de plus ${count < 2 ? "a" : "ont"} changé de place.`,
  pinned: (caseCode: string, group: string) => `${caseCode} va dans ${group}.`,
  /** Without a group: from the whole run. */
  excluded: (caseCode: string, group: string | undefined) =>
    `${caseCode} n’est pas dans ${group ?? "cette répartition"}.`,
  extraSeats: (seats: number, group: string) => `${seats} ${seats < 2 ? "place" : "places"} de plus dans ${group}.`,
  moreNotOffered: (count: number) =>
    `${figures.people(count)} de plus ${count < 2 ? "ne reçoit" : "ne reçoivent"} pas l’offre de la place.`,
  leftPool: (caseCode: string) =>
    `${caseCode} a quitté la liste d’attente avant l’approbation et n’a reçu aucune proposition.`,
  /** Somebody who was previewed a seat. */
  notOffered: (one: { caseCode: string; group: string; why: ExceptionReason }) =>
    `${one.caseCode} ne reçoit pas la place proposée dans ${one.group}\u00a0: ${NOT_OFFERED[one.why]}.`,
};

const NOT_OFFERED = {
  "group-closed": "le groupe ne prend plus personne",
  "not-waiting": "la personne n’attend plus",
  unreadable: "ce qui est enregistré sur la personne ou le groupe est illisible",
  "on-hold": "quelqu’un regarde d’abord",
  "placed-elsewhere": "la personne a déjà une place",
  "no-eligible-group": "une règle l’empêche désormais",
  outbid: "les places sont allées à d’autres",
  "no-free-seat": "il n’y a plus de place libre",
  "below-minimum": "le groupe n’atteindrait pas son minimum",
  "keep-together": "il manque quelqu’un avec qui elle doit être",
  "keep-apart": "quelqu’un qu’elle ne doit pas croiser est là",
  "lone-holder": "elle serait seule avec une chose que le groupe regarde",
  excluded: "la personne est exclue",
} satisfies Record<ExceptionReason, string>;
