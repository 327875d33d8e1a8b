import type { MessageClass } from "../../../domain/messages/message.ts";

/** What stands round a letter. */
export const setting = {
  /** Nothing is repeated to an address that nobody has confirmed: then there is no name. */
  hello: (name: string | undefined) => (name === undefined ? "Hola:" : `Hola, ${name}:`),
  /** Before the organisation's name. */
  close: "Un abrazo,",
  /** Why this mail comes, and what turning it off means. */
  why: {
    service:
      "Este correo forma parte de lo que nos pediste. Deja de llegar cuando te vas, y puedes irte cuando quieras.",
    reminder: "Los recordatorios están para ponértelo fácil. Si los desactivas, no pierdes tu plaza.",
    optional: "Pediste recibir este extra. Puedes desactivarlo cuando quieras; lo demás sigue igual.",
  } satisfies Record<Exclude<MessageClass, "staff">, string>,
  status: "Tu página",
  preferences: "Elige qué correos recibes",
  /** At the foot of mail to the people who run the groups. */
  toStaff: (organisation: string) =>
    `Para quienes coordinan en ${organisation}. Las personas salen solo con su código; lo demás pide iniciar sesión.`,
  /** Between a name and what it is, as in "Where: online". */
  colon: ":",
};
