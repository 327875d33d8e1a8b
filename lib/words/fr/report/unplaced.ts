import type { FittingGroups, Shortfall, UnplacedReason, UnplacedReasons } from "../../../domain/runs/outcome-reason.ts";
import { type Wording, worded } from "../../problem.ts";
import { broken, ruleNames } from "./rules.ts";
import { attribute, counted, peopleSpelled } from "./vocabulary.ts";

const UNPLACED: Wording<UnplacedReasons> = {
  excluded: "La coordination a laissé cette personne en dehors de cette répartition.",
  "no-group-in-run": "Aucun groupe n’accueille de nouvelles personnes dans cette répartition.",
  "no-group-fits": (facts) => {
    const names = facts.more.map((rule) => ruleNames[rule]).join(", ");
    const also = names === "" ? "" : ` (et encore ${counted(facts.more.length, "règle", "règles")}\u00a0: ${names})`;
    return `Aucun groupe ne convient\u00a0: le plus proche, ${facts.group}, ${broken(facts.broken)}${also}.`;
  },
  "partner-left-out": ({ other }) =>
    `La personne doit rester avec ${other}, et aucun groupe n’a de place pour les deux.`,
  "kept-apart": ({ group, other }) =>
    `Il reste une place dans ${group}, mais ${other} y est, et les deux doivent rester dans des groupes différents.`,
  "would-be-alone": (facts) =>
    `Il reste une place dans ${facts.group}, mais la personne serait la seule du groupe avec sa valeur de ` +
    `«\u00a0${attribute(facts.attribute)}\u00a0».`,
  "does-not-start": ({ group, shortfall }) => `${group} lui convient, mais ne commence pas\u00a0: ${short(shortfall)}.`,
  "no-free-seat": (facts) =>
    facts.group === undefined
      ? `${facts.groups} groupes lui conviennent, mais aucun n’a de place libre.`
      : `${facts.group} lui convient, mais n’a pas de place libre.`,
  "others-waited-longer": (facts) =>
    `${fits(facts)}, mais toutes les places y sont allées à des personnes qui attendent depuis au moins aussi ` +
    `longtemps (${counted(facts.days, "jour", "jours")}).`,
  "others-fit-better": (facts) =>
    `${fits(facts)}, mais toutes les places y sont allées à des personnes dont l’adéquation est au moins aussi bonne.`,
  "more-are-served": (facts) =>
    `${fits(facts)}, mais toutes les places y sont allées à d’autres, pour que plus de personnes aient une place ` +
    "en tout.",
};

/** As in "Cercle 1 lui convient": begins a sentence. */
function fits({ groups, group }: FittingGroups): string {
  return group === undefined ? `${groups} groupes lui conviennent` : `${group} lui convient`;
}

/** How far a group is from starting: goes on from a colon. */
export function short({ missing, minimum }: Shortfall): string {
  if (missing > 0) return `il manque ${peopleSpelled(missing)} pour atteindre son minimum de ${minimum}`;
  return (
    "les personnes à qui il convient sont mieux placées dans d’autres groupes, et sans elles il n’atteint pas son " +
    `minimum de ${minimum}`
  );
}

/** Why somebody has no place. */
export function unplaced(reason: UnplacedReason): string {
  return worded<UnplacedReasons, string>(UNPLACED, reason);
}
