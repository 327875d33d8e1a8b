import type { Certificate, GroupOutcome, Unplaced } from "../../../domain/runs/match-result.ts";
import type { ReportGroup, ReportTimes } from "../../../domain/runs/report-group.ts";
import type { WaitSpan } from "../../../domain/runs/waits.ts";
import { codesInShort } from "../../codes.ts";
import { gapInPercent } from "../../gap.ts";
import { firstDates } from "../../report-dates.ts";
import { ruleNames } from "./rules.ts";

const BECAUSE = {
  "no-eligible-group": "aucun groupe ne convient",
  outbid: "d’autres conviennent mieux ou attendent depuis plus longtemps",
  "no-free-seat": "aucune place libre",
  "below-minimum": "le groupe est trop petit pour commencer",
  "keep-together": "deux personnes à garder ensemble",
  "keep-apart": "deux personnes à séparer",
  "lone-holder": "serait la seule personne avec un attribut",
  excluded: "exclusion par la coordination",
};

const DAYS = {
  mon: "lundi",
  tue: "mardi",
  wed: "mercredi",
  thu: "jeudi",
  fri: "vendredi",
  sat: "samedi",
  sun: "dimanche",
};

/** Figures of a run in a few words, as they stand in tables and inside sentences. */
export const figures = {
  objectives: { most_placed: "Une place pour plus de personnes", best_fit: "Meilleure adéquation" },

  /** How good the answer is known to be: goes on from "est". */
  certificate: ({ status, gap }: Pick<Certificate, "status" | "gap">) =>
    status === "optimal"
      ? "la meilleure possible"
      : `la meilleure possible, à ${String(gapInPercent(gap)).replace(".", ",")}\u00a0% près`,

  /** What became of a group. */
  outcome: ({ outcome, freeSeats, placed }: Pick<GroupOutcome, "outcome" | "freeSeats" | "placed">) => {
    const left = freeSeats - placed;
    switch (outcome) {
      case "full":
        return "complet";
      case "seats-left":
        return left === 1 ? "reste 1 place libre" : `restent ${left} places libres`;
      case "below-minimum":
        return "trop petit pour commencer";
      case "nobody-fits":
        return "ne convient à personne";
    }
  },

  /** Why a person has no place: with no eligible group the rule that stood in the way. */
  boundBy: ({ because, rule }: Pick<Unplaced, "because" | "rule">) =>
    rule === undefined ? BECAUSE[because] : ruleNames[rule],

  /** Thousandths of a fit as points of 100. */
  fit: (fit: number | undefined) => (fit === undefined ? "–" : String(Math.round(fit / 10))),

  people: (count: number) => (count < 2 ? `${count} personne` : `${count} personnes`),

  /** Whole days, as in "27 jours". */
  days: (count: number) => (Math.floor(count) < 2 ? `${Math.floor(count)} jour` : `${Math.floor(count)} jours`),

  waited: ({ from, to }: WaitSpan) => (to === undefined ? `plus de ${from - 1} jours` : `de ${from} à ${to} jours`),

  /** As in "de 5 à 10". */
  size: (size: ReportGroup["size"]) => (size === undefined ? "" : `de ${size.min} à ${size.max}`),

  /** As in "Le mardi à 18:00, Europe/Madrid", or with "toutes les 2 semaines" behind it; or else its dates. */
  meets: (times: ReportTimes | undefined) => {
    if (times === undefined) return "";
    if ("weekly" in times) {
      const { day, localStart, everyWeeks } = times.weekly;
      const meets = `Le ${DAYS[day]} à ${localStart}, ${times.timeZone}`;
      return everyWeeks === 1 ? meets : `${meets}, toutes les ${everyWeeks} semaines`;
    }
    const [shown, more] = firstDates(times.dates);
    if (shown === "") return "aucune rencontre prévue";
    return more === 0 ? `${shown}, ${times.timeZone}` : `${shown} et ${more} de plus, ${times.timeZone}`;
  },

  /** Numbers that people in danger may call must be right: said until somebody looks. */
  crisisOutdated: (countries: readonly string[]) =>
    `Les numéros d’aide en cas de crise ont été vérifiés pour la dernière fois il y a plus de 90 jours ` +
    `(${codesInShort(countries)}). ` +
    "Merci de les vérifier avant que quelqu’un en ait besoin.",
};
