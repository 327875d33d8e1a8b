/** To leave: one group, or everything, each in one step. */
export const withdraw = {
  title: {
    "to-confirm": "Vous désinscrire",
    withdrawn: "Votre désinscription est faite",
    "left-group": "Vous avez quitté ce groupe",
  },
  /** Of who has a seat, or is offered one. */
  group: {
    heading: "Quitter ce groupe et continuer à attendre",
    text:
      "Nous donnons cette place à quelqu’un d’autre et nous ne vous proposons plus ce groupe. Vous restez sur notre " +
      "liste, vous gardez votre tour, et nous vous cherchons un autre groupe. Un e-mail vous le confirmera.",
    button: "Quitter seulement ce groupe",
    after:
      "C’est fait, et un e-mail vous le confirmera. Vous restez sur notre liste, vous gardez votre tour, et nous " +
      "vous " +
      "cherchons un autre groupe.",
  },
  everything: "Vous désinscrire de tout",
  before:
    "Si vous vous désinscrivez, nous arrêtons de vous chercher un groupe. Si vous avez une place, nous la " +
    "donnons à quelqu’un d’autre. Nous ne vous envoyons plus d’e-mails.",
  reason:
    "Vous n’avez pas à dire pourquoi. Vous pouvez revenir à tout moment\u00a0: il suffit de nous écrire à nouveau.",
  button: "Me désinscrire maintenant",
  after: "C’est fait. Un dernier e-mail vous le confirmera. Vous pouvez revenir à tout moment.",
};
