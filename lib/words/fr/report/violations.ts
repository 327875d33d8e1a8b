import type { Violation, Violations } from "../../../domain/runs/violation.ts";
import { type Wording, worded } from "../../problem.ts";
import { ruleNames } from "./rules.ts";
import { and, attribute, counted as numbered, parts } from "./vocabulary.ts";

const days = (count: number) => numbered(count, "jour", "jours");
const people = (count: number) => numbered(count, "personne", "personnes");
const points = (count: number) => numbered(count, "point", "points");
const seated = (count: number) => numbered(count, "place", "places");

const FOUND: Wording<Violations> = {
  "not-once": ({ caseCode, times }) => `${caseCode} figure ${times} fois dans le résultat, au lieu d’une.`,
  "not-in-pool": ({ caseCode }) => `${caseCode} est dans le résultat, mais pas parmi les personnes en attente.`,
  "placed-twice": ({ caseCodes }) => `${and(caseCodes)} sont une seule personne, qui a reçu deux places.`,
  "unknown-group": ({ caseCode, groupId }) =>
    `${caseCode} a une place dans ${groupId}, qui n’accueille personne dans cette répartition.`,
  "rule-broken": ({ caseCode, group, rule }) =>
    `La place de ${caseCode} dans ${group} enfreint une règle\u00a0: ${ruleNames[rule]}.`,
  "over-capacity": ({ group, seats, placed }) =>
    `${group} a ${seated(seats)} à pourvoir, et ${people(placed)} y ${placed < 2 ? "a" : "ont"} reçu une place.`,
  "below-minimum": ({ group, people: starting, minimum }) =>
    `${group} commencerait avec ${people(starting)}, moins que son minimum de ${minimum}.`,
  "pair-parted": ({ caseCode, other }) =>
    `${caseCode} et ${other} doivent rester ensemble, et ne sont pas dans le même groupe.`,
  "pair-joined": ({ caseCode, other }) =>
    `${caseCode} et ${other} doivent être dans des groupes différents, et sont dans le même.`,
  "pin-ignored": ({ caseCode, groupId }) => `${caseCode} a une place fixée dans ${groupId}, et n’y est pas.`,
  "pin-mismarked": ({ caseCode }) => `Le résultat indique mal si ${caseCode} a une place fixée.`,
  "only-one": (facts) =>
    `Dans ${facts.group}, ${facts.caseCode} serait la seule personne avec sa valeur de ` +
    `«\u00a0${attribute(facts.attribute)}\u00a0».`,
  "fit-not-sum": ({ caseCode, group, said, counted }) =>
    `${caseCode} dans ${group}\u00a0: l’adéquation est de ${said}, et ses parts font ${counted} en tout.`,
  "parts-not-whole": ({ caseCode, group, of }) =>
    `${caseCode} dans ${group}\u00a0: toutes les parts ensemble sont sur ${points(of)}.`,
  "part-of-wrong-weight": ({ caseCode, group, part, said, counted }) =>
    `${caseCode} dans ${group}\u00a0: la part «\u00a0${parts[part]}\u00a0» est sur ${said}, ` +
    `et d’après son poids elle serait sur ${counted}.`,
  "part-of-wrong-points": ({ caseCode, group, part, said, counted }) =>
    `${caseCode} dans ${group}\u00a0: la part «\u00a0${parts[part]}\u00a0» a ${points(said)}, ` +
    `et d’après les réponses elle en aurait ${counted}.`,
  "part-missing": ({ caseCode, group, part }) =>
    `${caseCode} dans ${group}\u00a0: il manque la part «\u00a0${parts[part]}\u00a0».`,
  "wrong-wait": ({ caseCode, said, counted }) => `${caseCode} attend depuis ${days(counted)}, et non ${said}.`,
  "wrong-objective": "Le résultat suit un autre objectif que celui qui a été demandé.",
  "wrong-number-placed": ({ said, counted }) =>
    `Le résultat annonce ${people(said)} avec une place, et il y en a ${counted}.`,
  "wrong-waiting-served": ({ said, counted }) =>
    `Le résultat annonce la fin de ${days(said)} d’attente, et il y en a ${counted}.`,
  "wrong-total-fit": ({ said, counted }) =>
    `Le résultat annonce une adéquation totale de ${said}, et elle est de ${counted}.`,
  "same-other-objective": "La comparaison suit le même objectif que le résultat.",
  "optimal-with-gap": ({ gap }) => `Le résultat est dit optimal, avec un écart de ${gap}.`,
  "negative-gap": ({ gap }) => `L’écart est négatif\u00a0: ${gap}.`,
  "past-bound": ({ fit, bound }) => `L’adéquation totale de ${fit} dépasse la limite de ${bound}.`,
  "group-missing": ({ group }) => `${group} manque dans le résultat.`,
  "wrong-group-placed": ({ group, said, counted }) =>
    `Selon le résultat, ${group} reçoit ${people(said)}\u00a0; en fait, il en reçoit ${counted}.`,
  "wrong-group-seats": ({ group, said, counted }) =>
    `Selon le résultat, ${group} a ${seated(said)}\u00a0; en fait, il en a ${counted}.`,
  "wrong-group-members": ({ group, said, counted }) =>
    `Selon le résultat, ${group} a ${numbered(said, "membre", "membres")}\u00a0; en fait, il en a ${counted}.`,
  unfair: ({ caseCode, other, group }) =>
    `${caseCode} attend depuis plus longtemps que ${other}, a une adéquation au moins aussi bonne avec ${group}, ` +
    "et reste sans place.",
  // The solver's own words for what it finds are for whoever mends it.
  assignment: ({ kind, culprits }) =>
    `La vérification propre au calcul a trouvé ${kind}` +
    (culprits.length === 0 ? "." : `\u00a0: ${culprits.join(", ")}.`),
};

/** What the independent check finds wrong. */
export function violation(found: Violation): string {
  return worded<Violations, string>(FOUND, found);
}
