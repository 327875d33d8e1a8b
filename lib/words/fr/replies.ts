const CONFIRM = "Nous vous avons envoyé un e-mail. Ouvrez le lien qu’il contient pour confirmer votre adresse";

/** What an applicant reads at once, on the page that sent their form. */
export const replies = {
  verify: `${CONFIRM}\u00a0; votre attente commence à ce moment-là.`,
  "verify-later":
    "Merci, votre demande est bien arrivée. Beaucoup sont arrivées pour cette adresse en une heure\u00a0: " +
    "l’e-mail avec le lien partira donc dans l’heure qui vient, et votre attente commence quand vous " +
    "l’ouvrez.",
  read: `${CONFIRM}. Ensuite, une personne lira vos réponses.`,
  silent:
    "Pour le moment, nous ne vous enverrons rien. Une personne lira vos réponses et cherchera une façon sûre de " +
    "vous joindre.",
};
