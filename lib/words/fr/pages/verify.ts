/** To confirm an address. */
export const verify = {
  states: {
    "to-verify": {
      title: "Confirmez votre adresse e-mail",
      text: "Appuyez sur le bouton, pour que nous sachions que cette adresse est la vôtre.",
    },
    verified: {
      title: "Votre adresse est confirmée",
      text:
        "Merci. Ce que vous nous avez dit compte désormais, aussi à la place de ce que vous nous aviez dit avant. " +
        "Vous n’avez rien d’autre à faire. Nous vous écrirons quand il y aura du nouveau.",
    },
  },
  button: "Confirmer mon adresse",
};
