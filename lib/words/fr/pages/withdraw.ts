/** To leave, in one step. */
export const withdraw = {
  title: { "to-confirm": "Vous désinscrire", withdrawn: "Votre désinscription est faite" },
  before:
    "Si vous vous désinscrivez, nous arrêtons de vous chercher un groupe. Si vous avez une place, nous la " +
    "donnons à quelqu’un d’autre. Nous ne vous envoyons plus d’e-mails.",
  reason:
    "Vous n’avez pas à dire pourquoi. Vous pouvez revenir à tout moment\u00a0: il suffit de nous écrire à nouveau.",
  button: "Me désinscrire maintenant",
  after: "C’est fait. Un dernier e-mail vous le confirmera. Vous pouvez revenir à tout moment.",
};
