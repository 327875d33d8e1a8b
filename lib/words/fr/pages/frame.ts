/** Round every page. */
export const frame = {
  skip: "Aller au contenu",
  help: "Besoin d’aide maintenant\u00a0?",
  note: "Nous ne sommes pas un service d’urgence.",
};
