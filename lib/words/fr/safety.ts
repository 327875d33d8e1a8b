import type { LanguageWording } from "../../domain/intake/safety-wording.ts";

const NOT_SURE = "Je ne sais pas.";
const RATHER_NOT = "Je préfère ne pas le dire.";

/**
 * What a form says about safety. A clinician reviews it before anybody answers. Changing a word makes a new version,
 * which lib/domain/intake/wording-versions.ts names, with the day that the one before was replaced.
 */
export const safety: LanguageWording = {
  notice: [
    "Avant de commencer. Ce formulaire n’est pas un service d’urgence. " +
      "Une personne lit les nouveaux formulaires {staffed_hours}. Personne ne les lit en dehors de ces heures.",
    "Êtes-vous en danger, ou risquez-vous de vous faire du mal\u00a0? Ne nous attendez pas. " +
      "Appelez le {emergency} maintenant. Pour parler à quelqu’un, appelez {line}\u00a0: {line_no}.",
    "Les 4 questions suivantes portent sur votre sécurité. L’une parle du suicide et de l’automutilation. " +
      "Seule notre équipe voit vos réponses. Vous pouvez quitter à tout moment.",
  ],
  s1: {
    question: "Avez-vous besoin d’aide tout de suite pour être en sécurité\u00a0?",
    answers: {
      yes: "Oui, j’ai besoin d’aide maintenant.",
      no: "Non, je suis en sécurité en ce moment.",
      unsure: "Je ne sais pas si je suis en sécurité.",
      prefer_not: RATHER_NOT,
    },
  },
  s2: {
    question: "Au cours du dernier mois, avez-vous pensé à mettre fin à vos jours ou à vous faire du mal\u00a0?",
    answers: {
      yes: "Oui, j’y ai pensé au cours du dernier mois.",
      no: "Non, je n’y ai pas pensé au cours du dernier mois.",
      unsure: NOT_SURE,
      prefer_not: RATHER_NOT,
    },
  },
  s3: {
    question: "Est-ce que quelqu’un vous met en danger\u00a0?",
    answers: {
      yes: "Oui, quelqu’un me met en danger.",
      no: "Non, personne ne me met en danger.",
      unsure: NOT_SURE,
      prefer_not: RATHER_NOT,
    },
  },
  s4: {
    question: "Pouvons-nous vous écrire à cette adresse sans danger\u00a0?",
    answers: {
      safe: "Oui, vous pouvez m’écrire à cette adresse sans danger.",
      not_safe: "Non, il serait dangereux de m’écrire à cette adresse.",
      unsure: "Je ne sais pas si c’est sans danger.",
      prefer_not: RATHER_NOT,
    },
  },
  after: {
    s1:
      "Merci de nous l’avoir dit. Demandez de l’aide maintenant. Appelez le {emergency}. " +
      "Ou appelez {line} au {line_no}. Si possible, restez avec une personne de confiance. " +
      "Nous ne pouvons pas envoyer de secours. Vous pourrez finir ce formulaire plus tard.",
    s2:
      "Merci de nous l’avoir dit. Beaucoup de gens ont ces pensées, et il existe de l’aide. " +
      "Vous pouvez parler à {line} maintenant\u00a0: {line_no}. " +
      "Si ces pensées deviennent plus fortes, appelez le {emergency}. " +
      "Une personne lira votre formulaire avant toute autre étape.",
    s3:
      "Merci de nous l’avoir dit. " +
      "En cas de danger, appelez le {emergency}. Votre téléphone et ce navigateur peuvent garder une trace. " +
      "Une personne lira d’abord votre formulaire.",
    s4:
      "Pour l’instant, nous ne vous appellerons pas et ne vous écrirons pas. " +
      "Une personne lira d’abord votre formulaire. " +
      "Vous pouvez fermer cette page et l’effacer de l’historique.",
    prefer_not:
      "C’est d’accord. Une personne lira peut-être votre formulaire avant la suite. " +
      "Si vous le souhaitez, de l’aide est indiquée sur cette page.",
    clear: "Merci. Si cela change, de l’aide est indiquée sur cette page.",
  },
};
