import type { PeopleDetails, PeopleFaults } from "../../../domain/problems/people.ts";
import type { FaultText, Wording } from "../../problem.ts";

/** What somebody reads who opened a link from a mail. */
export const peopleDetails: Wording<PeopleDetails> = {
  "link-altered": "Ouvrez le lien tel qu’il est dans l’e-mail, en entier et sans rien changer.",
  "link-foreign": "Ce lien ne vient pas de nous.",
  "link-over": "Ce lien n’est plus valable. Vous pouvez nous en demander un nouveau.",
  "link-used": "Ce lien a déjà servi.",
  "one-click-only": "La désinscription en un clic marche avec l’adresse de l’en-tête List-Unsubscribe d’un e-mail.",
  "one-click-unsaid":
    "Rien n’a changé\u00a0: la désinscription en un clic dit List-Unsubscribe=One-Click dans son contenu.",
  "no-offer": "Cette proposition n’existe pas.",
  "no-membership": "Il n’y a pas de place à votre nom ici.",
  "no-person": "Cette personne n’existe pas.",
  "no-task": "Cette tâche n’existe pas.",
  "no-message": "Ce message n’existe pas.",
  "message-sent-already": "Ce message a déjà été envoyé.",
  "message-under-way": "Ce message est encore à envoyer ; il partira de lui-même.",
  "message-not-to-send": ({ reason }) => `Ce message ne serait pas envoyé maintenant : ${reason}.`,
  "task-done-already": "Cette tâche est déjà faite.",
  "task-ends-by-decision":
    "Cette tâche se termine quand le dossier est décidé\u00a0: levez la pause, " +
    "orientez ailleurs ou notez que la personne n’a pas pu être jointe.",
  "place-taken-up": "Cette place est déjà à vous. Pour la rendre, utilisez le lien pour quitter le groupe.",
  "offer-ended": "Cette proposition est terminée. Vous gardez votre tour.",
  "offer-closed": "Cette proposition n’est plus ouverte.",
  "offer-not-live": ({ status }) => `Cette proposition est ${status}\u00a0: il n’y a pas de place à reprendre.`,
  "accepted-already": "Vous avez déjà accepté\u00a0; il reste à signer l’accord.",
  "accept-first": "Acceptez d’abord la place\u00a0; l’accord vient ensuite.",
  "person-reads-first": "Une personne de notre équipe vous contactera avant d’aller plus loin.",
  "agreement-changed": "L’accord a changé depuis sa lecture. Lisez celui que le groupe a maintenant.",
  "answers-by-link": "Cette personne reçoit des e-mails et répond avec son propre lien.",
  "group-has-met": "Ce groupe a déjà commencé à se retrouver et n’accueille plus personne.",
  "signature-without-name": "L’accord a besoin de votre nom, écrit par vous.",
  "seat-given-up": "Vous n’avez plus de place ici.",
  "meeting-cancelled": "Cette rencontre est annulée\u00a0: vous n’avez pas à répondre.",
  "meeting-over": "Cette rencontre est finie.",
  "application-withdrawn": "Vous avez retiré cette demande. Vous pouvez en envoyer une autre à tout moment.",
  "application-referred": "Cette demande est terminée. Vous pouvez en envoyer une autre à tout moment.",
};

export const peopleFaults: Wording<PeopleFaults, FaultText> = {
  "no-typed-name": ({ maximum }) => ({
    problem: `doit avoir de 1 à ${maximum} caractères`,
    fix: "écrivez votre nom",
  }),
};
