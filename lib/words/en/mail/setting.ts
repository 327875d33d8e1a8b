import type { MessageClass } from "../../../domain/messages/message.ts";

/** What stands round a letter. */
export const setting = {
  /** Nothing is repeated to an address that nobody has confirmed: then there is no name. */
  hello: (name: string | undefined) => (name === undefined ? "Hello," : `Hello ${name},`),
  /** Before the organisation's name. */
  close: "Take care,",
  /** Why this mail comes, and what turning it off means. */
  why: {
    service: "This mail is part of what you asked us for. It stops when you leave, and you can leave at any time.",
    reminder: "Reminders are there to make things easier. Turning them off never costs you your seat.",
    optional: "You asked for this extra. You can turn it off whenever you like, and nothing else changes.",
  } satisfies Record<Exclude<MessageClass, "staff">, string>,
  status: "Your page",
  preferences: "Choose which mail you get",
  /** At the foot of mail to the people who run the groups. */
  toStaff: (organisation: string) =>
    `For the coordinators of ${organisation}. People appear by case code only; names and answers are behind sign-in.`,
  /** Between a name and what it is, as in "Where: online". */
  colon: ":",
};
