const CONFIRM = "Nous vous avons envoyé un e-mail. Ouvrez le lien qu’il contient pour confirmer votre adresse";

/** What an applicant reads at once, on the page that sent their form. */
export const replies = {
  verify: `${CONFIRM}\u00a0; votre attente commence à ce moment-là.`,
  read: `${CONFIRM}. Ensuite, une personne lira vos réponses.`,
  silent:
    "Pour le moment, nous ne vous enverrons rien. Une personne lira vos réponses et cherchera une façon sûre de " +
    "vous joindre.",
};
