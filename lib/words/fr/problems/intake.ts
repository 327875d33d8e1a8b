import type { IntakeDetails, IntakeFaults } from "../../../domain/problems/intake.ts";
import { helpInShort } from "../../help-rows.ts";
import type { FaultText, Wording } from "../../problem.ts";
import { crisis } from "../crisis.ts";

type CaseState = IntakeDetails["not-on-hold"];

function stands({ status, safety }: CaseState): string {
  return `Cette demande est à l’état ${status}, et son état de sécurité est ${safety}.`;
}

function helpNow(help: IntakeDetails["consent-missing"]): string {
  return `Si vous avez besoin d’aide maintenant\u00a0: ${helpInShort(help, crisis)}.`;
}

export const intakeDetails: Wording<IntakeDetails> = {
  "consent-missing": (facts) => `Nous ne pouvons pas encore prendre cette demande. ${helpNow(facts)}`,
  "intake-to-mend": ({ count, ...facts }) => {
    const fields =
      count === 1
        ? "Un champ est à corriger\u00a0; voyez errors."
        : `${count} champs sont à corriger\u00a0; voyez errors.`;
    return `${fields} ${helpNow(facts)}`;
  },
  "wording-not-taken": ({ route, version, ...facts }) =>
    `Ces réponses ne portent pas sur les questions de sécurité en vigueur, version ${version}. ` +
    `Elles sont à ${route}\u00a0: posez-les, et envoyez les réponses avec cette version. ${helpNow(facts)}`,
  "area-missing": (facts) =>
    `Pour se retrouver sur place, nous avons besoin de savoir à peu près où. ${helpNow(facts)}`,
  "key-reused": "Cette Idempotency-Key est déjà venue avec un autre contenu.",
  "no-application": "Cette demande n’existe pas.",
  "application-erased": "Cette demande n’existe plus\u00a0: elle a été effacée.",
  "no-contact": "Ce contact n’existe pas.",
  "pairs-refused": "Ces paires ne peuvent pas être enregistrées.",
  "no-hold-to-release": (state) => `${stands(state)} Il n’y a pas de pause à lever.`,
  "on-hold-already": (state) =>
    `${stands(state)} Vous pouvez lever la pause, orienter la personne ou noter qu’elle ne répond pas.`,
  "nothing-to-hold": (state) => `${stands(state)} Elle est terminée\u00a0: il n’y a rien à mettre en pause.`,
  "not-on-hold": (state) => `${stands(state)} On peut noter qu’une personne ne répond pas seulement pendant une pause.`,
  "mail-stopped-for-another": (state) =>
    `${stands(state)} L’envoi est arrêté pour une autre personne à cette adresse. Voyez avec elle.`,
  "identity-decided": (state) => `${stands(state)} Pour cette demande, il n’y a pas à dire de qui il s’agit.`,
  "person-confirmed-already": (state) =>
    `${stands(state)} Cette personne a été confirmée par une autre demande. Il faut en refaire une.`,
  "not-paused": (state) =>
    `${stands(state)} On ne relance que la recherche d’une personne qui a laissé passer des ` +
    "propositions sans répondre.",
  "no-access-request": (state) =>
    `${stands(state)} Elle ne demande rien d’accessibilité à quoi quelqu’un doive répondre.`,
  "acknowledged-already": (state) => `${stands(state)} Quelqu’un a déjà confirmé l’avoir vu.`,
  "channel-unconfirmed": (state) =>
    `${stands(state)} L’envoi d’e-mails à cette personne est arrêté tant qu’aucun moyen ` +
    "sûr n’est confirmé\u00a0: confirmez-le, puis levez la pause.",
};

export const intakeFaults: Wording<IntakeFaults, FaultText> = {
  "not-adult": {
    problem: "n’est pas confirmé",
    fix: "les groupes sont pour les personnes majeures\u00a0: envoyez true seulement si vous l’êtes",
  },
  "no-health-consent": {
    problem: "n’est pas donné",
    fix: "envoyez true pour que nous puissions garder vos réponses et les utiliser pour trouver un groupe",
  },
  "wording-missing": ({ route, version }) => ({
    problem: "manque",
    fix: `envoyez la version des questions affichées\u00a0; celles en vigueur, ${version}, sont à ${route}`,
  }),
  "wording-unknown": ({ route, version }) => ({
    problem: "n’est pas une version des questions de sécurité",
    fix: `posez celles en vigueur, version ${version}, qui sont à ${route}`,
  }),
  "wording-outdated": ({ route, version }) => ({
    problem: "a été remplacée il y a plus de 90 jours",
    fix: `posez celles en vigueur, version ${version}, qui sont à ${route}`,
  }),
  "notice-outdated": ({ version }) => ({
    problem: "n’est pas la notice en vigueur",
    fix: `lisez la notice en vigueur et envoyez sa version, ${version}`,
  }),
  "no-area": {
    problem: "manque",
    fix: "donnez une latitude et une longitude approximatives, ou choisissez une autre façon de participer",
  },
  "kept-apart-too": ({ caseCode }) => ({
    problem: `${caseCode} est aussi dans la liste des personnes à ne pas réunir`,
    fix: "nommez la personne dans une seule des listes",
  }),
  "own-case-code": { problem: "est le code de dossier de cette même personne", fix: "nommez une autre personne" },
  "nobody-by-code": ({ caseCode }) => ({
    problem: `personne, en attente ou dans un groupe, n’a le code ${caseCode}`,
    fix: "vérifiez le code de dossier",
  }),
};
