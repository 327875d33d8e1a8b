/** What members promise each other. The wording needs a clinical and legal review before an organisation uses it. */
export const norms = {
  attendance: {
    name: "Venir",
    text: "Je viens quand je peux, à l’heure si je peux, et je préviens avant quand je ne peux pas.",
  },
  may_pass: {
    name: "Passer son tour",
    text:
      "Je choisis ce que je partage. Chaque personne peut dire «\u00a0je passe\u00a0», à tout moment et sans dire " +
      "pourquoi.",
  },
  share_airtime: {
    name: "De la place pour tout le monde",
    text: "Je laisse aux autres la place de parler, et je les écoute.",
  },
  kindness: {
    name: "La bienveillance",
    text:
      "Je traite tout le monde avec gentillesse, même quand nous voyons les choses autrement. Je ne juge pas et je " +
      "ne fais pas de reproches.",
  },
  i_statements: {
    name: "Parler pour moi",
    text: "Je parle de ce que je vis, à la première personne. Je ne dis à personne quoi ressentir ou quoi faire.",
  },
  no_medical_advice: {
    name: "Pas de conseils médicaux",
    text:
      "Je ne dis à personne quoi prendre ou arrêter de prendre, ni de quoi il s’agit. C’est aux personnes qui les " +
      "soignent de le dire.",
  },
  private_space: {
    name: "Un lieu privé",
    text:
      "En ligne, je me mets à l’écart, là où personne n’entend, ou je porte un casque. Sur place, je garde la porte " +
      "fermée.",
  },
  no_recording: {
    name: "Pas d’enregistrement",
    text:
      "Je n’enregistre rien, je ne prends ni photo ni capture d’écran, et je n’utilise ni logiciel ni assistant " +
      "d’IA pour prendre des notes.",
  },
  outside_contact: {
    name: "En dehors des rencontres",
    text:
      "Si je suis en contact avec d’autres en dehors, je ne laisse personne de côté et je ne parle pas de qui n’est " +
      "pas là.",
  },
  leaving: {
    name: "Partir",
    text: "Je peux partir quand je veux. Si je peux, je viens encore une fois pour dire au revoir.",
  },
  confidentiality: {
    name: "Ce qui se dit ici reste ici",
    text:
      "Je ne dis à personne qui est dans le groupe ni ce que les autres y disent, ni maintenant, ni quand le groupe " +
      "sera fini.",
  },
};
