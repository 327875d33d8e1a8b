/** Language, and what may be turned off. */
export const preferences = {
  title: "Votre langue et vos e-mails",
  saved: "C’est enregistré.",
  free: "Rien de ce que vous choisissez ici ne vous fera perdre votre place.",
  language: { label: "Langue", hint: "Nous écrivons nos e-mails et ces pages dans cette langue." },
  legend: "Je veux recevoir",
  choices: {
    reminders: {
      label: "Des rappels",
      hint: "La veille d’une rencontre, et avant la première et la dernière.",
    },
    hourBefore: {
      label: "Comment rejoindre le groupe, une heure avant",
      hint: "Un e-mail court avec le lien ou l’adresse.",
    },
    optional: {
      label: "De petits plus",
      hint: "De temps en temps, quelque chose à essayer chez vous, et un court questionnaire à la fin.",
    },
  },
  rest:
    "Les e-mails sur votre place, comme une proposition ou une rencontre annulée, arrivent toujours. Ils s’arrêtent " +
    "quand vous vous désinscrivez.",
  button: "Enregistrer",
};
