/** Where an application stands, and what can be done. */
export const status = {
  title: "Où en sont les choses",
  hello: (name: string) => `Bonjour ${name},`,
  states: {
    SUBMITTED: "Nous avons reçu votre envoi. Confirmez votre adresse avec le lien de notre premier e-mail.",
    WAITING:
      "Nous cherchons un groupe qui vous convienne. Vous n’avez rien à faire. Nous vous écrirons dès " +
      "qu’il y en aura " +
      "un.",
    PAUSED:
      "Nous ne vous avons plus rien proposé depuis deux propositions restées sans réponse. " +
      "Voulez-vous que nous continuions ? Un clic suffit.",
    OFFERED: "Nous vous gardons une place. La prochaine étape est votre réponse.",
    PLACED: "Vous avez une place.",
    DONE:
      "Votre groupe est arrivé à son terme. Si vous souhaitez continuer, nous en cherchons un autre " +
      "pour vous\u00a0: un clic suffit.",
    REFERRED: "Une personne de notre équipe est en contact avec vous pour voir ce qui vous conviendrait mieux.",
    WITHDRAWN:
      "Votre désinscription est faite et nous ne vous enverrons plus rien. Vous pouvez revenir à tout " + "moment.",
  },
  awaitingPerson:
    "Une personne de notre équipe lira d’abord ce que vous avez écrit. Ensuite, elle prendra contact avec vous.",
  code: "Votre code de dossier",
  since: "Date d’envoi",
  group: "Votre groupe",
  dates: "Vos prochaines rencontres",
  /** In brackets behind a date. */
  cancelled: "annulée",
  actions: "Ce que vous pouvez faire ici",
  links: {
    wake: "Continuer à chercher pour moi",
    offer: "Voir la place et répondre",
    agreement: "Lire et signer l’accord",
    availability: "Changer mes jours et mes heures",
    preferences: "Choisir ma langue et mes e-mails",
    withdraw: "Me désinscrire",
  },
  renew: {
    heading: "Quelqu’un d’autre a peut-être un de vos liens\u00a0?",
    text:
      "Vous pouvez tous les changer. Les liens déjà envoyés ne valent plus, et un nouveau vous arrive " + "par e-mail.",
    button: "Changer tous mes liens",
  },
};
