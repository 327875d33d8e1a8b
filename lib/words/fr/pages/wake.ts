/** To go on looking after offers that were not answered. */
export const wake = {
  states: {
    "to-confirm": {
      title: "Continuons-nous à chercher pour vous ?",
      text:
        "Deux propositions de notre part sont restées sans nouvelles de vous, et nous ne vous avons " +
        "plus rien proposé depuis. Ce n’est pas grave : le courrier se perd, et il y a des semaines " +
        "chargées. Appuyez sur le bouton et nous continuons à chercher, avec la place que vous aviez " +
        "dans la liste.",
    },
    looking: {
      title: "Nous cherchons pour vous",
      text:
        "Nous continuons à chercher un groupe qui vous convienne, avec la place que vous aviez dans la " +
        "liste. Nous vous écrirons dès qu’il y en aura un.",
    },
    over: {
      title: "Il n’y a rien à poursuivre",
      text:
        "Vous n’êtes plus sur notre liste. Vous pouvez revenir quand vous voulez : il suffit de nous " +
        "écrire à nouveau.",
    },
  },
  button: "Oui, continuez à chercher",
};
