/** One meeting. */
export const session = {
  title: "Votre rencontre",
  cancelled: "Cette rencontre est annulée.",
  names: { starts: "Quand", ends: "Jusqu’à", number: "Rencontre numéro" },
  where: "Comment rejoindre le groupe",
  join: "Rejoindre en ligne",
  unsigned:
    "Vous verrez ici comment rejoindre le groupe une fois que vous aurez signé l’accord. Le lien pour le signer est " +
    "sur votre page.",
  question: "Est-ce que vous venez\u00a0?",
  answers: {
    coming: "Vous avez dit que vous venez. Vous pouvez changer votre réponse à tout moment.",
    not_coming:
      "Vous avez dit que vous ne pouvez pas venir. Ce n’est pas grave, et vous gardez votre place. Vous pouvez " +
      "changer votre réponse à tout moment.",
  },
  coming: "Je viens",
  notComing: "Je ne peux pas venir",
};
