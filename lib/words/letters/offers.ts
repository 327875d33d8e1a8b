import type { CaseCode } from "../../domain/ids.ts";
import type { Instant } from "../../time/instant.ts";
import type { Labelled, SeriesPlan } from "./plan.ts";

export type OfferData = Labelled & {
  readonly plan: SeriesPlan;
  /** The answer is awaited until then; afterwards the seat goes to somebody else. */
  readonly expiresAt: Instant;
  readonly offerHref: string;
};

export type OfferLapsedData = Labelled & {
  readonly availabilityHref: string;
  /** To go on: this silence was one too many, and nothing more is offered until they say so. */
  readonly wakeHref: string | undefined;
};

export type AgreementData = Labelled & {
  readonly plan: SeriesPlan;
  /** The seat is held until then. */
  readonly expiresAt: Instant;
  readonly agreementHref: string;
  /** Their first group: the preparation guide says a little more. */
  readonly firstGroup: boolean;
};

export type WelcomeData = Labelled & {
  readonly plan: SeriesPlan;
  /** A closed group that still waits for enough people: the dates are not certain yet. */
  readonly awaitingStart: boolean;
};

export type StaleWaitlistData = {
  readonly overDays: number;
  /** How many people have waited for longer. */
  readonly waiting: number;
  /** Those who have waited longest, longest first. */
  readonly longest: readonly { readonly caseCode: CaseCode; readonly waitedDays: number }[];
  /** How many are left out of `longest`. */
  readonly more: number;
};
