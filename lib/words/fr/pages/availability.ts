/** The weekly times a person can come. */
export const availability = {
  title: "Vos jours et vos heures",
  saved: "C’est enregistré. Nous utiliserons ces heures la prochaine fois que nous vous chercherons un groupe.",
  lead:
    "Quand pourriez-vous venir, dans une semaine normale\u00a0? Plus vous donnez d’heures, plus il est facile de " +
    "trouver un groupe. Donnez seulement des heures où vous pouvez vraiment venir.",
  zone: (timeZone: string) => `Toutes les heures sont celles de votre fuseau horaire (${timeZone}).`,
  more:
    "Il vous faut plus de lignes pour un jour\u00a0? Enregistrez, et vous en verrez deux nouvelles. Pour enlever une " +
    "ligne, effacez ses heures.",
  fields: { from: "De", to: "À", level: "Cela me convient" },
  levels: { good: "bien", possible: "seulement s’il le faut" },
  /** The end of the day, among the hours that a span can end at. */
  midnight: "minuit",
  days: {
    mon: "Lundi",
    tue: "Mardi",
    wed: "Mercredi",
    thu: "Jeudi",
    fri: "Vendredi",
    sat: "Samedi",
    sun: "Dimanche",
  },
  button: "Enregistrer",
};
