/** A seat that is held, and what became of it. */
export const offer = {
  title: { open: "Nous vous gardons une place", other: "Votre place" },
  about: "De quoi on y parle",
  goals: "Ce que veut le groupe",
  why: "Pourquoi nous avons pensé à vous",
  question: "Voulez-vous cette place\u00a0?",
  /** `time`: day, hour and zone. */
  heldUntil: (time: string) =>
    `Nous vous gardons la place jusqu’au ${time}. Vous pouvez dire oui ou non, les deux vont très bien. Si vous ` +
    "dites non, vous gardez votre tour et nous cherchons autre chose.",
  awaitingPerson:
    "D’abord, une personne de notre équipe parle avec vous. En attendant, " +
    "la place vous est gardée et aucun délai ne court.",
  accept: "Oui, je veux bien",
  decline: "Non, pas celle-ci",
  /** Beside a no; it may stay empty. */
  reason: {
    label: "Si c’est non, voulez-vous nous dire pourquoi\u00a0? Rien ne vous y oblige.",
    none: "Je préfère ne pas le dire",
    of: {
      time: "Le jour ou l’heure",
      place: "Le lieu, ou la façon de se réunir",
      theme: "Le thème",
      people: "À qui il s’adresse, ou sa taille",
      "not-now": "Pas en ce moment",
      "found-other": "J’ai trouvé autre chose",
      other: "Autre chose",
    },
  },
  sign: "Lire et signer",
  states: {
    OFFERED: "Nous attendons votre réponse.",
    ACCEPTED: "Vous avez dit oui. Il reste une étape\u00a0: lire et signer l’accord du groupe.",
    CONFIRMED: "La place est à vous.",
    DECLINED:
      "Vous avez dit non à cette place. C’est très bien ainsi\u00a0: vous gardez votre tour et nous cherchons encore.",
    LAPSED: "Le temps pour répondre est passé. Vous gardez votre tour et nous cherchons encore.",
    WITHDRAWN: "Cette proposition n’est plus ouverte.",
    LEFT: "Vous avez quitté ce groupe.",
    REMOVED: "Vous n’avez plus de place dans ce groupe. Pour en parler, répondez à notre message.",
    COMPLETED: "Ce groupe est arrivé à son terme. Merci d’en avoir fait partie.",
  },
};
