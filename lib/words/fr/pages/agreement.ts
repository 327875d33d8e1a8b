import { norms } from "./norms.ts";

/** What members sign. The wording needs a clinical and legal review before an organisation uses it. */
export const agreement = {
  title: { toSign: "Ce que nous acceptons ensemble", signed: "C’est signé. La place est à vous" },
  lead: "Prenez le temps de lire. Rien n’est caché plus bas.",
  done: "Merci. Vos dates, et comment rejoindre le groupe, sont sur votre page. Voici ce que vous avez signé\u00a0:",
  text: {
    title: "L’accord",
    goals: "Pourquoi nous sommes là",
    norms: "Ce que nous nous demandons",
    exceptions: "Ce que les personnes qui animent le groupe ne peuvent pas garder pour elles",
    exceptionsLead:
      "La loi ou leur métier oblige les personnes qui animent le groupe à signaler certaines choses. Voici leurs " +
      "mots\u00a0:",
    promise: "Ce que cet accord peut promettre, et ce qu’il ne peut pas",
    promiseText: [
      "Toutes les personnes du groupe font la même promesse. Nul ne peut garantir que toutes la tiendront.",
      "Vous pouvez retirer votre signature à tout moment, sur votre page ou en répondant à un de nos e-mails. Vous " +
        "n’avez pas à dire pourquoi. Votre place est alors libre pour quelqu’un d’autre.",
    ],
    version: (version: string) => `Version ${version}`,
  },
  norms,
  form: {
    title: "Signer",
    name: "Votre nom, comme vous le signeriez",
    nameHint: "Les personnes qui animent le groupe le voient. Les autres ne le voient pas.",
    affirm: "J’ai lu cet accord et je promets de le respecter.",
    button: "Signer et prendre la place",
  },
};
