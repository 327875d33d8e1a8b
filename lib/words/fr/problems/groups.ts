import type { GroupDetails, GroupFaults } from "../../../domain/problems/groups.ts";
import type { FaultText, Wording } from "../../problem.ts";

export const groupDetails: Wording<GroupDetails> = {
  "no-group": "Ce groupe n’existe pas.",
  "no-session": "Cette rencontre n’existe pas.",
  "stale-group": "Quelqu’un a changé ce groupe depuis que vous l’avez lu. Relisez-le et refaites votre changement.",
  "group-incomplete": ({ missing }) =>
    missing === 1
      ? "Il manque une chose pour que ce groupe puisse accueillir des personnes."
      : `Il manque ${missing} choses pour que ce groupe puisse accueillir des personnes.`,
  "group-past-editing": ({ status }) => `Ce groupe est à l’état ${status} et ne peut plus être modifié.`,
  "group-past-joining": ({ status }) => `Ce groupe est à l’état ${status}\u00a0: plus personne ne peut le rejoindre.`,
  "seats-not-fewer": ({ seats }) =>
    `Le groupe a déjà ${seats} places\u00a0: ` +
    "max peut être ce nombre ou plus, min et ideal ce que vous voulez jusque-là.",
  "act-impossible": ({ act, status, possible }) =>
    `«\u00a0${act}\u00a0» n’est pas possible\u00a0: ce groupe est à l’état ${status}. ` +
    (possible.length === 0 ? "On ne peut plus rien y faire." : `Sont possibles\u00a0: ${possible.join(", ")}.`),
  "act-does-otherwise":
    "L’effet serait maintenant autre que celui que vous avez vu. Demandez avec preview=true ce qui se passerait, et " +
    "rendez la valeur de `previewed`.",
  "group-signed-on": ({ status }) =>
    `Ce groupe est à l’état ${status}\u00a0: ce que les personnes ont signé, ou ce qui les a fait venir, reste ` +
    "comme il est.",
  "group-no-draft": ({ status }) => `Ce groupe est déjà à l’état ${status}\u00a0: seul un brouillon peut être publié.`,
  "group-not-forming": "On peut seulement démarrer un groupe fermé, publié et pas encore démarré.",
  "group-below-minimum": ({ members, minimum }) =>
    `Ici, ${members < 2 ? `${members} personne a confirmé` : `${members} personnes ont confirmé`} et il en ` +
    `faut ${minimum}.`,
  "session-cancelled-already":
    "Cette rencontre est déjà annulée\u00a0: on peut seulement changer une rencontre encore à venir.",
  "session-begun":
    "Cette rencontre a commencé ou est finie\u00a0: on peut seulement changer une rencontre encore à venir.",
  "session-cannot-move": "La rencontre ne peut pas passer à cette heure.",
  "dates-to-mend": ({ count }) =>
    count === 1
      ? "Une date ne peut pas être celle-là\u00a0: voir errors."
      : `${count} dates ne peuvent pas être celles-là\u00a0: voir errors.`,
};

export const groupFaults: Wording<GroupFaults, FaultText> = {
  "no-label": { problem: "manque", fix: "donnez un nom qui ne révèle rien, comme «\u00a0Cercle du mardi\u00a0»" },
  "label-tells": ({ word }) => ({
    problem: `«\u00a0${word}\u00a0» révèle de quoi parle le groupe`,
    fix: "les e-mails et les agendas le montrent\u00a0: prenez un nom neutre, comme «\u00a0Cercle du mardi\u00a0»",
  }),
  "no-theme": { problem: "est vide", fix: "nommez au moins un thème" },
  "specialist-unconfirmed": ({ themes }) => ({
    problem: `personne n’a confirmé une animation spécialisée pour ${themes.join(", ")}`,
    fix: "nommez la personne de la coordination qui confirme que l’équipe d’animation est formée pour cela",
  }),
  "no-format": { problem: "manque", fix: "choisissez process, psychoeducational, experiential ou support_skills" },
  "no-entry": {
    problem: "manque",
    fix: "choisissez open (on peut entrer à tout moment) ou closed (seulement au début)",
  },
  "no-size": {
    problem: "manque",
    fix: "donnez min, ideal et max, ou choisissez un format et sa valeur habituelle servira",
  },
  "no-schedule": {
    problem: "manque",
    fix: "donnez la première date, l’heure locale, le fuseau horaire et le nombre de rencontres",
  },
  "starts-in-the-past": { problem: "est déjà passé", fix: "choisissez une première rencontre encore à venir" },
  "moves-into-the-past": {
    problem: "déplace une rencontre dans le passé",
    fix: "déplacez-la à une date encore à venir",
  },
  "plans-too-many": ({ plans, sessions }) => ({
    problem: `prévoit ${plans} rencontres, et le calendrier en a ${sessions}`,
    fix: "enlevez les plans en trop, ou ajoutez des rencontres au calendrier",
  }),
  "plans-missing": ({ sessions }) => ({
    problem:
      sessions.length === 1
        ? `n’a pas de plan pour la rencontre ${sessions.join()}`
        : `n’a pas de plan pour les rencontres ${sessions.join(", ")}`,
    fix: "écrivez une ligne pour chacune\u00a0: un plan provisoire suffit",
  }),
  "no-language": { problem: "est vide", fix: "nommez une langue que parle le groupe" },
  "no-modality": { problem: "manque", fix: "choisissez virtual ou in_person" },
  "no-meeting-url": {
    problem: "manque pour un groupe en ligne",
    fix: "donnez l’adresse https où le groupe se retrouve",
  },
  "no-place": {
    problem: "manque pour un groupe sur place",
    fix: "donnez le secteur approximatif, et l’adresse qui sera dite au groupe",
  },
  "no-facilitator": { problem: "est vide", fix: "nommez au moins une personne qui anime" },
  "none-licensed": {
    problem: "personne n’a de titre reconnu, et une psychothérapie exige une personne qui en a un",
    fix: "ajoutez la personne de niveau licensed avec son titre, ou faites-en un groupe de soutien",
  },
  "licence-runs-out": ({ until, session }) => ({
    problem:
      `aucun titre professionnel ne dure jusqu’au ${until}, ` +
      `date de la ${session === "first" ? "première" : "dernière"} rencontre`,
    fix: "donnez le titre renouvelé, ou terminez la série avant qu’il expire",
  }),
  "no-supervisor": { problem: "manque", fix: "nommez la personne qui supervise ou accompagne l’équipe d’animation" },
  "no-agreement": { problem: "manque", fix: "indiquez les buts, les règles et les exceptions légales" },
  "norms-missing": ({ norms }) => ({
    problem: `n’a pas ${norms.join(", ")}`,
    fix: "ajoutez ce qui manque\u00a0: aucun groupe ne fonctionne sans ces règles",
  }),
  "fills-closed-group": {
    problem: "n’existe que pour les groupes ouverts",
    fix: "mettez off ou ask, ou rendez l’entrée ouverte",
  },
  "fills-psychotherapy": {
    problem: "ne peut pas être offer en psychothérapie\u00a0: une personne approuve chaque place",
    fix: "mettez ask, et l’on vous demandera une fois par jour pour les personnes qui conviennent",
  },
  "schedule-fixed": {
    problem: "ne peut plus changer après la publication",
    fix: "déplacez ou annulez plutôt des rencontres une par une",
  },
  "field-fixed": {
    problem: "ne peut plus changer après la publication",
    fix: "laissez-le comme il est, ou créez un autre groupe",
  },
  "time-passed": { problem: "est déjà passé", fix: "Choisissez une heure encore à venir." },
  "time-unchanged": { problem: "est déjà l’heure de la rencontre", fix: "Choisissez une autre heure." },
  "date-out-of-bounds": ({ from, until }) =>
    from === undefined
      ? { problem: `est après le ${until}`, fix: `choisissez une date jusqu’au ${until}` }
      : { problem: `n’est pas entre le ${from} et le ${until}`, fix: `choisissez une date du ${from} au ${until}` },
  "exception-outside-series": ({ from, until }) => ({
    problem: `est en dehors de la série, qui va du ${from} au ${until}`,
    fix: "retirez-la, ou donnez une date de la série",
  }),
};
