import type { Contradiction, RunDetails, RunFaults } from "../../../domain/problems/runs.ts";
import { type FaultText, type Wording, worded } from "../../problem.ts";
import { broken } from "../report/rules.ts";

export const runDetails: Wording<RunDetails> = {
  "no-run": "Aucune répartition n’a cet identifiant.",
  "stale-run": "La répartition a changé depuis que vous l’avez lue\u00a0: relisez-la, puis décidez.",
  "run-not-replayable": ({ status }) =>
    `Cette répartition est à l’état ${status}\u00a0: elle n’a pas de résultat à comparer avec un nouveau calcul.`,
  "run-not-adjustable": ({ status }) =>
    `Seul un aperçu peut être ajusté\u00a0; cette répartition est à l’état ${status}.`,
  "run-not-approvable": ({ status }) =>
    `Seul un aperçu peut être approuvé\u00a0; cette répartition est à l’état ${status}.`,
  "run-without-proposals": ({ status }) =>
    `Cette répartition est à l’état ${status}\u00a0: elle ne propose pas encore de groupes.`,
  "run-without-result": ({ runId, status }) =>
    `La répartition ${runId} est à l’état ${status}\u00a0: elle n’a pas de résultat à comparer.`,
  "run-without-report": ({ status }) =>
    `Cette répartition est à l’état ${status}\u00a0: il n’y a pas encore de rapport à lire.`,
  "run-overtaken":
    "Une autre répartition a été approuvée depuis la demande de celle-ci\u00a0: demandez-en une nouvelle.",
  "run-breaks-rules": ({ violations }) =>
    violations === 1
      ? "Le contrôle indépendant a trouvé 1 règle non respectée dans cette répartition."
      : `Le contrôle indépendant a trouvé ${violations} écarts aux règles dans cette répartition.`,
  "no-proposal": ({ index, proposals }) =>
    proposals < 2
      ? `Cette répartition propose ${proposals} groupe\u00a0; il n’y a pas de numéro ${index}.`
      : `Cette répartition propose ${proposals} groupes\u00a0; il n’y a pas de numéro ${index}.`,
  "adjustments-too-many": "Cette répartition a plus d’ajustements qu’une répartition peut en avoir.",
  "adjustments-contradict": "Ces ajustements se contredisent.",
  "adjustments-conflict": ({ first, count }) => {
    if (first === undefined) return "Les ajustements se contredisent.";
    const { problem } = worded(runFaults, first);
    return count === 1 ? problem : `${problem} (${count} conflits en tout)`;
  },
  "adjustments-unknown": ({ names }) =>
    names.length === 1
      ? `Ces ajustements nomment une chose qui n’est pas dans cette répartition\u00a0: ${names.join()}.`
      : `Ces ajustements nomment des choses qui ne sont pas dans cette répartition\u00a0: ${names.join(", ")}.`,
};

const TAKE_BACK = "enlevez l’épingle, ou changez ce qui s’y oppose";

export const runFaults: Wording<RunFaults, FaultText> = {
  "adjustments-too-many-in-all": {
    problem: "il y a trop d’épingles, d’exclusions ou de places en plus en tout",
    fix: "demandez une nouvelle répartition",
  },
  "pinned-twice": ({ caseCode }) => ({
    problem: `${caseCode} est épinglé à deux groupes`,
    fix: "gardez un seul des deux",
  }),
  "pinned-and-excluded": ({ caseCode }) => ({
    problem: `${caseCode} est épinglé à un groupe et en est exclu`,
    fix: "gardez une seule des deux choses",
  }),
  "case-not-in-run": ({ caseCode }) => ({
    problem: `${caseCode} n’est pas dans cette répartition`,
    fix: "prenez un code de dossier du rapport de cette répartition",
  }),
  "group-not-in-run": ({ groupId }) => ({
    problem: `${groupId} n’est pas dans cette répartition`,
    fix: "prenez un groupe du rapport de cette répartition",
  }),
  "not-waiting": ({ caseCode }) => ({
    problem: `${caseCode} n’est pas en attente dans cette répartition.`,
    fix: TAKE_BACK,
  }),
  "takes-nobody": ({ groupId }) => ({
    problem: `${groupId} n’accueille personne dans cette répartition.`,
    fix: TAKE_BACK,
  }),
  "pinned-to-two-groups": ({ caseCode, groups: [one, other] }) => ({
    problem: `${caseCode} est épinglé à deux groupes, ${one} et ${other}.`,
    fix: TAKE_BACK,
  }),
  "pin-breaks-rule": ({ caseCode, group, rule, why }) => ({
    problem: `${caseCode} ne peut pas être épinglé à ${group} (règle ${rule})\u00a0: ce groupe ${broken(why)}.`,
    fix: TAKE_BACK,
  }),
  "pinned-together": ({ caseCode, other, group }) => ({
    problem:
      `${caseCode} et ${other} ne doivent pas être dans le même groupe, et les deux sont épinglés à ${group} ` +
      "(règle keep-apart).",
    fix: TAKE_BACK,
  }),
  "pinned-apart": ({ caseCode, other }) => ({
    problem:
      `${caseCode} et ${other} doivent être dans le même groupe, et sont épinglés à des groupes différents ` +
      "(règle keep-together).",
    fix: TAKE_BACK,
  }),
  "pins-over-seats": ({ group, freeSeats, pinned }) => ({
    problem: `Places libres dans ${group}\u00a0: ${freeSeats}. Dossiers épinglés à ce groupe\u00a0: ${pinned}.`,
    fix: TAKE_BACK,
  }),
  "seats-for-nobody": ({ groupId }) => ({
    problem: `${groupId} n’accueille personne dans cette répartition.`,
    fix: "enlevez les places en plus",
  }),
  "seats-over-size": ({ group, seats, maximum }) => ({
    problem: `${group} aurait ${seats} places, et sa taille en permet ${maximum}.`,
    fix: "augmentez d’abord la taille du groupe, ou ajoutez moins de places",
  }),
  contradiction: ({ contradiction, culprits }) =>
    culprits.length === 0
      ? {
          problem: `${CONTRADICTIONS[contradiction]}.`,
          fix: "regardez ensemble les épingles et les paires, et enlevez-en une",
        }
      : {
          problem: `${CONTRADICTIONS[contradiction]}\u00a0: ${culprits.join(", ")}.`,
          fix: "enlevez une des deux choses",
        },
};

const CONTRADICTIONS: Readonly<Record<Contradiction, string>> = {
  bad_shape: "Le problème est mal formé",
  out_of_range: "Un nombre est hors limites",
  duplicate_edge: "Une paire est notée deux fois",
  duplicate_value: "Un attribut a deux valeurs",
  pin_without_edge: "Une épingle va contre une règle obligatoire",
  pinned_twice: "Un dossier est épinglé à deux groupes",
  pinned_over_capacity: "Il y a plus de dossiers épinglés que de places dans le groupe",
  pinned_below_minimum: "Un dossier est épinglé à un groupe qui ne peut pas atteindre son minimum",
  pinned_apart_yet_together: "Une épingle sépare des personnes qui doivent être dans le même groupe",
  pinned_together_yet_apart: "Des dossiers qui doivent être dans des groupes différents sont épinglés à un même groupe",
  together_yet_apart: "Deux personnes doivent à la fois être et ne pas être dans le même groupe",
  pins_break_rules: "Les épingles ne laissent aucune répartition qui respecte toutes les règles",
};
