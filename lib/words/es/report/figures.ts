import type { Certificate, GroupOutcome, Unplaced } from "../../../domain/runs/match-result.ts";
import type { ReportGroup, ReportTimes } from "../../../domain/runs/report-group.ts";
import type { WaitSpan } from "../../../domain/runs/waits.ts";
import { codesInShort } from "../../codes.ts";
import { gapInPercent } from "../../gap.ts";
import { firstDates } from "../../report-dates.ts";
import { ruleNames } from "./rules.ts";

const BECAUSE = {
  "no-eligible-group": "ningún grupo encaja",
  outbid: "otras personas encajan mejor o han esperado más",
  "no-free-seat": "sin plazas libres",
  "below-minimum": "el grupo no llega al mínimo para empezar",
  "keep-together": "dos personas que deben estar juntas",
  "keep-apart": "dos personas que deben estar aparte",
  "lone-holder": "sería la única persona con un atributo",
  excluded: "exclusión por coordinación",
};

const DAYS = {
  mon: "lunes",
  tue: "martes",
  wed: "miércoles",
  thu: "jueves",
  fri: "viernes",
  sat: "sábados",
  sun: "domingos",
};

/** Figures of a run in a few words, as they stand in tables and inside sentences. */
export const figures = {
  objectives: { most_placed: "Plaza para más personas", best_fit: "Mejor ajuste" },

  /** How good the answer is known to be: goes on from "es". */
  certificate: ({ status, gap }: Pick<Certificate, "status" | "gap">) =>
    status === "optimal"
      ? "la mejor posible"
      : `la mejor posible, con una diferencia de hasta el ${String(gapInPercent(gap)).replace(".", ",")} %`,

  /** What became of a group. */
  outcome: ({ outcome, freeSeats, placed }: Pick<GroupOutcome, "outcome" | "freeSeats" | "placed">) => {
    const left = freeSeats - placed;
    switch (outcome) {
      case "full":
        return "completo";
      case "seats-left":
        return left === 1 ? "queda 1 plaza" : `quedan ${left} plazas`;
      case "below-minimum":
        return "faltan personas para empezar";
      case "nobody-fits":
        return "nadie encaja";
    }
  },

  /** Why a person has no place: with no eligible group the rule that stood in the way. */
  boundBy: ({ because, rule }: Pick<Unplaced, "because" | "rule">) =>
    rule === undefined ? BECAUSE[because] : ruleNames[rule],

  /** Thousandths of a fit as points of 100. */
  fit: (fit: number | undefined) => (fit === undefined ? "–" : String(Math.round(fit / 10))),

  people: (count: number) => (count === 1 ? "1 persona" : `${count} personas`),

  /** Whole days, as in "27 días". */
  days: (count: number) => (Math.floor(count) === 1 ? "1 día" : `${Math.floor(count)} días`),

  waited: ({ from, to }: WaitSpan) => (to === undefined ? `más de ${from - 1} días` : `de ${from} a ${to} días`),

  /** As in "de 5 a 10". */
  size: (size: ReportGroup["size"]) => (size === undefined ? "" : `de ${size.min} a ${size.max}`),

  /** As in "Los martes 18:00, Europe/Madrid", or with "cada 2 semanas" behind it; or else its dates. */
  meets: (times: ReportTimes | undefined) => {
    if (times === undefined) return "";
    if ("weekly" in times) {
      const { day, localStart, everyWeeks } = times.weekly;
      const meets = `Los ${DAYS[day]} ${localStart}, ${times.timeZone}`;
      return everyWeeks === 1 ? meets : `${meets}, cada ${everyWeeks} semanas`;
    }
    const [shown, more] = firstDates(times.dates);
    if (shown === "") return "ningún encuentro previsto";
    return more === 0 ? `${shown}, ${times.timeZone}` : `${shown} y ${more} más, ${times.timeZone}`;
  },

  /** Numbers that people in danger may call must be right: said until somebody looks. */
  crisisOutdated: (countries: readonly string[]) =>
    `Los teléfonos de crisis se comprobaron por última vez hace más de 90 días (${codesInShort(countries)}). ` +
    "Compruébalos antes de que alguien los necesite.",
};
