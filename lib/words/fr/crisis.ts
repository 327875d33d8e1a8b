/** Above the numbers that help at once. */
export const crisis = {
  title: "Si vous avez besoin d’aide maintenant",
  text:
    "Si vous êtes en danger, ou si quelqu’un près de vous l’est, adressez-vous à l’un de ces services. " +
    "Ils répondent maintenant\u00a0; nous, peut-être pas.",
  emergency: "Urgences",
};
