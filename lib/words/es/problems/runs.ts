import type { Contradiction, RunDetails, RunFaults } from "../../../domain/problems/runs.ts";
import { type FaultText, type Wording, worded } from "../../problem.ts";
import { broken } from "../report/rules.ts";

export const runDetails: Wording<RunDetails> = {
  "no-run": "No existe ninguna propuesta con este identificador.",
  "stale-run": "La propuesta ha cambiado desde que la leíste: vuelve a leerla y decide después.",
  "run-not-replayable": ({ status }) =>
    `Esta propuesta está en ${status}: no tiene un resultado con el que comparar una repetición.`,
  "run-not-adjustable": ({ status }) => `Solo se puede ajustar una vista previa; esta propuesta está en ${status}.`,
  "run-not-approvable": ({ status }) => `Solo se puede aprobar una vista previa; esta propuesta está en ${status}.`,
  "run-without-proposals": ({ status }) => `Esta propuesta está en ${status}: aún no sugiere grupos nuevos.`,
  "run-without-result": ({ runId, status }) =>
    `La propuesta ${runId} está en ${status}: no tiene un resultado que comparar.`,
  "run-without-report": ({ status }) => `Esta propuesta está en ${status}: aún no hay informe que leer.`,
  "run-overtaken": "Se ha aprobado otra propuesta desde que se pidió esta: pide una nueva.",
  "run-breaks-rules": ({ violations }) =>
    violations === 1
      ? "La comprobación independiente ha encontrado 1 incumplimiento en esta propuesta."
      : `La comprobación independiente ha encontrado ${violations} incumplimientos en esta propuesta.`,
  "no-proposal": ({ index, proposals }) =>
    proposals === 1
      ? `Aquí se sugiere 1 grupo, el número 0; no hay número ${index}.`
      : `Aquí se sugieren ${proposals} grupos; no hay número ${index}.`,
  "adjustments-too-many": "Esta propuesta tiene más ajustes de los que caben en una.",
  "adjustments-contradict": "Estos ajustes se contradicen.",
  "adjustments-conflict": ({ first, count }) => {
    if (first === undefined) return "Los ajustes se contradicen.";
    const { problem } = worded(runFaults, first);
    return count === 1 ? problem : `${problem} (${count} conflictos en total)`;
  },
  "adjustments-unknown": ({ names }) =>
    names.length === 1
      ? `Estos ajustes nombran algo que no está en esta propuesta: ${names.join()}.`
      : `Estos ajustes nombran cosas que no están en esta propuesta: ${names.join(", ")}.`,
};

const TAKE_BACK = "quita la fijación, o cambia lo que se le opone";

export const runFaults: Wording<RunFaults, FaultText> = {
  "adjustments-too-many-in-all": {
    problem: "hay demasiadas fijaciones, exclusiones o plazas extra en total",
    fix: "pide una propuesta nueva",
  },
  "pinned-twice": ({ caseCode }) => ({ problem: `${caseCode} está fijado a dos grupos`, fix: "deja solo uno" }),
  "pinned-and-excluded": ({ caseCode }) => ({
    problem: `${caseCode} está fijado a un grupo y excluido de él`,
    fix: "deja solo una de las dos cosas",
  }),
  "case-not-in-run": ({ caseCode }) => ({
    problem: `${caseCode} no está en esta propuesta`,
    fix: "toma un código de caso del informe de esta propuesta",
  }),
  "group-not-in-run": ({ groupId }) => ({
    problem: `${groupId} no está en esta propuesta`,
    fix: "toma un grupo del informe de esta propuesta",
  }),
  "not-waiting": ({ caseCode }) => ({ problem: `${caseCode} no está en espera en esta propuesta.`, fix: TAKE_BACK }),
  "takes-nobody": ({ groupId }) => ({ problem: `${groupId} no recibe a nadie en esta propuesta.`, fix: TAKE_BACK }),
  "pinned-to-two-groups": ({ caseCode, groups: [one, other] }) => ({
    problem: `${caseCode} está fijado a dos grupos: ${one} y también ${other}.`,
    fix: TAKE_BACK,
  }),
  "pin-breaks-rule": ({ caseCode, group, rule, why }) => ({
    problem: `${caseCode} no se puede fijar a ${group} (regla ${rule}): este grupo ${broken(why)}.`,
    fix: TAKE_BACK,
  }),
  "pinned-together": ({ caseCode, other, group }) => ({
    problem: `${caseCode} y ${other} deben estar aparte, y están fijados los dos a ${group} (regla keep-apart).`,
    fix: TAKE_BACK,
  }),
  "pinned-apart": ({ caseCode, other }) => ({
    problem: `${caseCode} y ${other} deben ir juntos, y están fijados a grupos distintos (regla keep-together).`,
    fix: TAKE_BACK,
  }),
  "pins-over-seats": ({ group, freeSeats, pinned }) => ({
    problem: `Plazas libres en ${group}: ${freeSeats}. Personas fijadas a él: ${pinned}.`,
    fix: TAKE_BACK,
  }),
  "seats-for-nobody": ({ groupId }) => ({
    problem: `${groupId} no recibe a nadie en esta propuesta.`,
    fix: "quita las plazas extra",
  }),
  "seats-over-size": ({ group, seats, maximum }) => ({
    problem: `${group} tendría ${seats} plazas, y su tamaño admite ${maximum}.`,
    fix: "aumenta primero el tamaño del grupo, o añade menos plazas",
  }),
  contradiction: ({ contradiction, culprits }) =>
    culprits.length === 0
      ? { problem: `${CONTRADICTIONS[contradiction]}.`, fix: "mira juntas las fijaciones y las parejas, y quita una" }
      : { problem: `${CONTRADICTIONS[contradiction]}: ${culprits.join(", ")}.`, fix: "quita una de las dos cosas" },
};

const CONTRADICTIONS: Readonly<Record<Contradiction, string>> = {
  bad_shape: "El problema está mal formado",
  out_of_range: "Hay un número fuera de rango",
  duplicate_edge: "Una pareja está puntuada dos veces",
  duplicate_value: "Un atributo tiene dos valores",
  pin_without_edge: "Una fijación va contra una regla obligatoria",
  pinned_twice: "Alguien está fijado a dos grupos",
  pinned_over_capacity: "Hay más personas fijadas que plazas en el grupo",
  pinned_below_minimum: "Alguien está fijado a un grupo que no puede llegar a su mínimo",
  pinned_apart_yet_together: "Personas que deben ir juntas no pueden, por una fijación",
  pinned_together_yet_apart: "Personas que deben estar aparte están fijadas a un mismo grupo",
  together_yet_apart: "Dos personas deben ir juntas y a la vez aparte",
  pins_break_rules: "Las fijaciones no dejan ningún reparto que cumpla todas las reglas",
};
