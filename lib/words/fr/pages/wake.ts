/** To go on looking, after offers that were not answered or once a group has come to its end. */
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
    again: {
      title: "Cherchons-nous un autre groupe pour vous\u00a0?",
      text:
        "Votre groupe est arrivé à son terme. Appuyez sur le bouton et nous en cherchons un autre pour " +
        "vous, avec les réponses que vous nous avez données. Il n’y a pas de nouveau formulaire. Si " +
        "vous ne le faites pas, il ne se passe rien.",
    },
    looking: {
      title: "Nous cherchons pour vous",
      text: "Nous cherchons un groupe qui vous convienne. Nous vous écrirons dès qu’il y en aura un.",
    },
    over: {
      title: "Il n’y a rien à poursuivre",
      text:
        "Vous n’êtes plus sur notre liste. Vous pouvez revenir quand vous voulez : il suffit de nous " +
        "écrire à nouveau.",
    },
  },
  button: "Oui, continuez à chercher",
  another: "Oui, cherchez un autre groupe",
};
