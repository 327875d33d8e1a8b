import type { OfferStatus } from "../offers/cohort.ts";
import type { NoFacts } from "./said.ts";

/** What people can be told by a link: about the link, their offer, their meetings, their application. */
export type PeopleDetails = {
  readonly "link-altered": NoFacts;
  readonly "link-foreign": NoFacts;
  readonly "link-over": NoFacts;
  readonly "link-used": NoFacts;
  readonly "one-click-only": NoFacts;
  readonly "one-click-unsaid": NoFacts;
  readonly "no-offer": NoFacts;
  readonly "no-membership": NoFacts;
  readonly "no-person": NoFacts;
  readonly "no-task": NoFacts;
  readonly "no-message": NoFacts;
  readonly "message-sent-already": NoFacts;
  readonly "message-under-way": NoFacts;
  /** The code that the ledger has for it. */
  readonly "message-not-to-send": { readonly reason: string };
  readonly "task-done-already": NoFacts;
  readonly "task-ends-by-decision": NoFacts;
  readonly "place-taken-up": NoFacts;
  readonly "offer-ended": NoFacts;
  readonly "offer-closed": NoFacts;
  readonly "offer-not-live": { readonly status: OfferStatus };
  readonly "accepted-already": NoFacts;
  readonly "accept-first": NoFacts;
  readonly "person-reads-first": NoFacts;
  readonly "agreement-changed": NoFacts;
  readonly "answers-by-link": NoFacts;
  readonly "group-has-met": NoFacts;
  readonly "signature-without-name": NoFacts;
  readonly "seat-given-up": NoFacts;
  readonly "meeting-cancelled": NoFacts;
  readonly "meeting-over": NoFacts;
  readonly "application-withdrawn": NoFacts;
  readonly "application-referred": NoFacts;
};

export type PeopleFaults = {
  readonly "no-typed-name": { readonly maximum: number };
};
