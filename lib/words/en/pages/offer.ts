import type { DeclineReason } from "../../../domain/intake/application.ts";
import type { OfferStatus } from "../../../domain/offers/cohort.ts";

/** A seat that is held, and what became of it. */
export const offer = {
  title: { open: "We are holding a seat for you", other: "Your seat" },
  about: "What it is about",
  goals: "What the group wants",
  why: "Why we thought of you",
  question: "Would you like it?",
  /** `time`: day, hour and zone. */
  heldUntil: (time: string) =>
    `We are holding the seat until ${time}. Yes and no are both fine. If you say no, you keep your place in line, ` +
    "and we look for something else.",
  /** Instead of the buttons, while they are on hold. */
  awaitingPerson: "A person from our team speaks with you first. Your seat is held meanwhile: no time runs out.",
  accept: "Yes, I would like it",
  decline: "No, not this one",
  /** Beside a no; it may stay empty. */
  reason: {
    label: "If it is a no, would you like to say why? You don't have to.",
    none: "I would rather not say",
    of: {
      time: "The day or the hour",
      place: "The place, or how it meets",
      theme: "What it is about",
      people: "Who it is for, or its size",
      "not-now": "Not at the moment",
      "found-other": "I have found something else",
      other: "Something else",
    } satisfies Record<DeclineReason, string>,
  },
  sign: "Read and sign",
  states: {
    OFFERED: "We are waiting for your answer.",
    ACCEPTED: "You said yes. There is one step left: read and sign what everybody in the group agrees to.",
    CONFIRMED: "The seat is yours.",
    DECLINED: "You said no to this one. That is all right: you keep your place in line, and we keep looking.",
    LAPSED: "The time to answer is over. You are still on our list and keep your place in line.",
    WITHDRAWN: "This offer is no longer open.",
    LEFT: "You have left this group.",
    REMOVED: "You do not have a seat in this group any more. To talk about it, reply to our mail.",
    COMPLETED: "This group has come to its end. Thank you for having been a part of it.",
  } satisfies Record<OfferStatus, string>,
};
