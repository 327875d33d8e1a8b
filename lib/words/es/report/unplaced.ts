import type { FittingGroups, Shortfall, UnplacedReason, UnplacedReasons } from "../../../domain/runs/outcome-reason.ts";
import { type Wording, worded } from "../../problem.ts";
import { broken, ruleNames } from "./rules.ts";
import { attribute, counted, peopleSpelled } from "./vocabulary.ts";

const UNPLACED: Wording<UnplacedReasons> = {
  excluded: "Coordinación dejó a esta persona fuera de este emparejamiento.",
  "no-group-in-run": "Ningún grupo admite a nadie en este emparejamiento.",
  "no-group-fits": (facts) => {
    const names = facts.more.map((rule) => ruleNames[rule]).join(", ");
    const also = names === "" ? "" : ` (y ${counted(facts.more.length, "regla", "reglas")} más: ${names})`;
    return `Ningún grupo encaja: el más cercano, ${facts.group}, ${broken(facts.broken)}${also}.`;
  },
  "partner-left-out": ({ other }) => `Debe estar con ${other}, y ningún grupo tiene plaza para las dos personas.`,
  "kept-apart": ({ group, other }) =>
    `En ${group} queda una plaza, pero ahí está ${other}, de quien se mantiene aparte.`,
  "would-be-alone": (facts) =>
    `En ${facts.group} queda una plaza, pero sería la única persona con su valor de «${attribute(facts.attribute)}».`,
  "does-not-start": ({ group, shortfall }) => `Encaja en ${group}, que no empieza: ${short(shortfall)}.`,
  "no-free-seat": (facts) =>
    facts.group === undefined
      ? `Encaja en ${facts.groups} grupos, que no tienen plazas libres.`
      : `Encaja en ${facts.group}, que no tiene plazas libres.`,
  "others-waited-longer": (facts) =>
    `Encaja en ${fits(facts)}, y todas las plazas fueron para personas que han esperado al menos lo mismo ` +
    `(${counted(facts.days, "día", "días")}).`,
  "others-fit-better": (facts) =>
    `Encaja en ${fits(facts)}, y todas las plazas fueron para personas que encajan al menos igual de bien.`,
  "more-are-served": (facts) =>
    `Encaja en ${fits(facts)}, y todas las plazas fueron para otras personas, porque así hay sitio para más gente.`,
};

function fits({ groups, group }: FittingGroups): string {
  return group ?? `${groups} grupos`;
}

/** How far a group is from starting: goes on from a colon. */
export function short({ missing, minimum }: Shortfall): string {
  if (missing > 0) {
    return `${missing === 1 ? "falta" : "faltan"} ${peopleSpelled(missing)} para llegar a su mínimo de ${minimum}`;
  }
  return `quienes encajan en él aportan más en otros grupos, y sin esas personas no llega a su mínimo de ${minimum}`;
}

/** Why somebody has no place. */
export function unplaced(reason: UnplacedReason): string {
  return worded<UnplacedReasons, string>(UNPLACED, reason);
}
