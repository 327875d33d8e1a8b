import type { ExceptionReason } from "../../../domain/runs/match-run.ts";
import { figures } from "./figures.ts";

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value).replace("-", "−");
}

/** What differs between two previews, and what a coordinator adjusted. Groups by their titles. */
export const difference = {
  sincePreview: "Desde la propuesta anterior",
  sinceRun: (runId: string) => `Desde ${runId}`,
  /** Fit in points of 100, waiting in days, all gains. */
  sum: (gain: { since: string; placed: number; fit: number; days: number }) =>
    `${gain.since}: ${signed(gain.placed)} con plaza, ${signed(gain.fit)} puntos de ajuste, ` +
    `${signed(gain.days)} días de espera que terminan.`,
  moved: (one: { caseCode: string; from: string; to: string; fit: number }) =>
    `${one.caseCode} pasa de ${one.from} a ${one.to} (ajuste ${signed(one.fit)}).`,
  gained: (one: { caseCode: string; group: string; fit: string }) =>
    `${one.caseCode} gana una plaza en ${one.group} (ajuste ${one.fit}).`,
  lost: (one: { caseCode: string; group: string; fit: string }) =>
    `${one.caseCode} pierde la plaza en ${one.group} (ajuste ${one.fit}).`,
  notListed: (count: number) =>
    count === 1 ? `${figures.people(count)} más cambió de plaza.` : `${figures.people(count)} más cambiaron de plaza.`,
  pinned: (caseCode: string, group: string) => `${caseCode} va a ${group}.`,
  /** Without a group: from the whole run. */
  excluded: (caseCode: string, group: string | undefined) =>
    `${caseCode} no está en ${group ?? "este emparejamiento"}.`,
  extraSeats: (seats: number, group: string) => `${seats} más en ${group}.`,
  moreNotOffered: (count: number) =>
    `${figures.people(count)} más no ${count === 1 ? "recibe" : "reciben"} la oferta de la plaza.`,
  leftPool: (caseCode: string) => `${caseCode} dejó la lista de espera antes de la aprobación y no recibió oferta.`,
  /** Somebody who was previewed a seat. */
  notOffered: (one: { caseCode: string; group: string; why: ExceptionReason }) =>
    `${one.caseCode} no recibe la oferta de plaza en ${one.group}: ${NOT_OFFERED[one.why]}.`,
};

const NOT_OFFERED = {
  "group-closed": "el grupo ya no admite a nadie",
  "not-waiting": "ya no espera",
  unreadable: "lo guardado sobre la persona o el grupo no se puede leer",
  "on-hold": "antes lo mira una persona",
  "placed-elsewhere": "ya tiene una plaza",
  "no-eligible-group": "ahora lo impide una regla",
  outbid: "las plazas fueron para otras personas",
  "no-free-seat": "ya no queda ninguna plaza libre",
  "below-minimum": "el grupo no llegaría a su mínimo",
  "keep-together": "falta alguien con quien debe ir",
  "keep-apart": "hay alguien con quien no debe coincidir",
  "lone-holder": "sería la única persona con algo que el grupo tiene en cuenta",
  excluded: "está excluida",
} satisfies Record<ExceptionReason, string>;
