import type { ApplicationStatus } from "../../../domain/intake/application.ts";

/** Where an application stands, and what can be done. */
export const status = {
  title: "Where things stand",
  hello: (name: string) => `Hello ${name},`,
  states: {
    SUBMITTED: "We have what you sent. Please confirm your address with the link in our first mail to you.",
    WAITING:
      "We are looking for a group that suits you. You don't need to do anything. We will write to you as soon as " +
      "there is one.",
    PAUSED:
      "We have not offered you anything since two offers went by unanswered. Would you like us to go " +
      "on? One click is enough.",
    OFFERED: "We are holding a seat for you. The next step is your answer.",
    PLACED: "You have a seat.",
    DONE:
      "Your group has come to its end. If you would like to go on, we look for another one for you: one " +
      "click is enough.",
    REFERRED: "A person from our team is in touch with you about what would suit you better.",
    WITHDRAWN: "You have left, and we won't send you anything more. You are welcome back at any time.",
  } satisfies Record<ApplicationStatus, string>,
  awaitingPerson: "Somebody from our team will read what you wrote first, and then get in touch with you.",
  code: "Your case code",
  since: "Sent on",
  group: "Your group",
  dates: "Your next meetings",
  /** In brackets behind a date. */
  cancelled: "cancelled",
  actions: "What you can do here",
  links: {
    wake: "Keep looking for me",
    offer: "See the seat and answer",
    agreement: "Read and sign what everybody agrees to",
    availability: "Change my days and hours",
    preferences: "Choose my language and which mail I get",
    withdraw: "Leave",
  },
  renew: {
    heading: "Might somebody else have one of your links?",
    text: "You can make them all new. Every link we sent you before ends, and one new one comes to your inbox.",
    button: "Make all my links new",
  },
};
