import type { Violation, Violations } from "../../../domain/runs/violation.ts";
import { type Wording, worded } from "../../problem.ts";
import { ruleNames } from "./rules.ts";
import { and, attribute, parts } from "./vocabulary.ts";

const FOUND: Wording<Violations> = {
  "not-once": ({ caseCode, times }) => `${caseCode} aparece ${times} veces en el resultado, no una.`,
  "not-in-pool": ({ caseCode }) => `${caseCode} está en el resultado y no en la lista de espera.`,
  "placed-twice": ({ caseCodes }) => `${and(caseCodes)} son la misma persona, con dos plazas.`,
  "unknown-group": ({ caseCode, groupId }) =>
    `${caseCode} tiene plaza en ${groupId}, que no admite a nadie en este emparejamiento.`,
  "rule-broken": ({ caseCode, group, rule }) => `${caseCode} en ${group} incumple una regla: ${ruleNames[rule]}.`,
  "over-capacity": ({ group, seats, placed }) =>
    `${group} tiene ${seats} plazas por cubrir, y se han dado a ${placed} personas.`,
  "below-minimum": ({ group, people, minimum }) =>
    `${group} empezaría con ${people} personas, por debajo de su mínimo de ${minimum}.`,
  "pair-parted": ({ caseCode, other }) => `${caseCode} y ${other} deben estar juntas, y no están en el mismo grupo.`,
  "pair-joined": ({ caseCode, other }) => `${caseCode} y ${other} deben estar aparte, y están en el mismo grupo.`,
  "pin-ignored": ({ caseCode, groupId }) => `${caseCode} tiene la plaza fijada en ${groupId}, y no está ahí.`,
  "pin-mismarked": ({ caseCode }) => `La marca de plaza fijada de ${caseCode} no es correcta.`,
  "only-one": (facts) =>
    `${facts.caseCode} sería la única persona en ${facts.group} con su valor de «${attribute(facts.attribute)}».`,
  "fit-not-sum": ({ caseCode, group, said, counted }) =>
    `${caseCode} en ${group}: el ajuste es ${said}, y sus partes suman ${counted}.`,
  "parts-not-whole": ({ caseCode, group, of }) => `${caseCode} en ${group}: las partes suman ${of} puntos posibles.`,
  "part-of-wrong-weight": ({ caseCode, group, part, said, counted }) =>
    `${caseCode} en ${group}: la parte «${parts[part]}» es sobre ${said}, y según su peso sería sobre ${counted}.`,
  "part-of-wrong-points": ({ caseCode, group, part, said, counted }) =>
    `${caseCode} en ${group}: «${parts[part]}» tiene ${said} puntos, y según las respuestas serían ${counted}.`,
  "part-missing": ({ caseCode, group, part }) => `${caseCode} en ${group}: falta la parte «${parts[part]}».`,
  "wrong-wait": ({ caseCode, said, counted }) => `${caseCode} ha esperado ${counted} días, no ${said}.`,
  "wrong-objective": "El resultado tiene un objetivo distinto del que se pidió.",
  "wrong-number-placed": ({ said, counted }) => `El número de personas con plaza figura como ${said}, y es ${counted}.`,
  "wrong-waiting-served": ({ said, counted }) =>
    `Los días de espera que terminan figuran como ${said}, y son ${counted}.`,
  "wrong-total-fit": ({ said, counted }) => `El ajuste total figura como ${said}, y es ${counted}.`,
  "same-other-objective": "La comparación tiene el mismo objetivo que el resultado.",
  "optimal-with-gap": ({ gap }) => `El resultado figura como óptimo con una diferencia de ${gap}.`,
  "negative-gap": ({ gap }) => `La diferencia es negativa: ${gap}.`,
  "past-bound": ({ fit, bound }) => `El ajuste total de ${fit} supera el límite de ${bound}.`,
  "group-missing": ({ group }) => `${group} falta en el resultado.`,
  "wrong-group-placed": ({ group, said, counted }) =>
    `Según el resultado, ${group} recibe a ${said} personas; son ${counted}.`,
  "wrong-group-seats": ({ group, said, counted }) =>
    `Según el resultado, ${group} tiene ${said} plazas; son ${counted}.`,
  "wrong-group-members": ({ group, said, counted }) =>
    `Según el resultado, ${group} tiene ${said} participantes; son ${counted}.`,
  unfair: ({ caseCode, other, group }) =>
    `${caseCode} ha esperado más que ${other}, encaja en ${group} al menos igual de bien y se quedó fuera.`,
  // The solver's own words for what it finds are for whoever mends it.
  assignment: ({ kind, culprits }) =>
    `La comprobación propia del cálculo encontró ${kind}${culprits.length === 0 ? "" : `: ${culprits.join(", ")}`}.`,
};

/** What the independent check finds wrong. */
export function violation(found: Violation): string {
  return worded<Violations, string>(FOUND, found);
}
