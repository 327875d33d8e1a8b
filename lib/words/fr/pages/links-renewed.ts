/** All links were made new. */
export const linksRenewed = {
  title: "Vos liens sont nouveaux",
  ended: "Les liens que nous vous avons envoyés ne sont plus valables, celui de cette page non plus.",
  next: {
    mailed: "Un nouveau lien vous arrive par e-mail. De là, vous accédez à tout le reste.",
    waits:
      "Une personne de notre équipe verra d’abord comment nous pouvons vous écrire. Ensuite, un nouveau lien vous " +
      "arrivera par e-mail.",
  },
};
