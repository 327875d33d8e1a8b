import type { MessageClass } from "../../../domain/messages/message.ts";

/** What stands round a letter. */
export const setting = {
  /** Nothing is repeated to an address that nobody has confirmed: then there is no name. */
  hello: (name: string | undefined) => (name === undefined ? "Bonjour," : `Bonjour ${name},`),
  /** Before the organisation's name. */
  close: "Prenez soin de vous,",
  /** Why this mail comes, and what turning it off means. */
  why: {
    service:
      "Ce message fait partie de ce que vous avez demandé. Ces messages s’arrêtent quand vous partez, " +
      "et vous pouvez partir à tout moment.",
    reminder: "Les rappels sont là pour vous simplifier la vie. Les arrêter ne vous fait jamais perdre votre place.",
    optional: "Vous avez demandé ce petit plus. Vous pouvez l’arrêter quand vous voulez, et rien d’autre ne change.",
  } satisfies Record<Exclude<MessageClass, "staff">, string>,
  status: "Votre page",
  preferences: "Choisir les messages que vous recevez",
  /** At the foot of mail to the people who run the groups. */
  toStaff: (organisation: string) =>
    `Pour la coordination, chez ${organisation}. Ici, les personnes figurent par leur seul code de dossier\u00a0; ` +
    "le reste demande une connexion.",
  /** Between a name and what it is, as in "Où : en ligne". */
  colon: "\u00a0:",
};
