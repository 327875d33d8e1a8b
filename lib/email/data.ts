import type { Country } from "../domain/place.ts";
import type { Modality } from "../domain/vocabulary.ts";
import type { Instant } from "../time/instant.ts";
import type { TimeZone } from "../time/time-zone.ts";

/**
 * What every mail to a person is told. Hrefs here and in the data of each letter are whole URLs, ready to be followed:
 * `${publicUrl}/l/${purpose}/${token}`.
 */
export type PersonMailFrame = {
  /** Said in the body only. */
  readonly organisation: string;
  /** BCP 47; English is used for languages that no mail is written in yet. */
  readonly locale: string;
  /** Decides the crisis resources at the foot, and with the language how dates and times are written. */
  readonly country: Country;
  /** The reader's zone: every instant is shown in it, by name. */
  readonly timeZone: TimeZone;
  readonly now: Instant;
  readonly preferredName: string;
  readonly statusHref: string;
  readonly preferencesHref: string;
};

/** Mail to the organisation is in English, in the organisation's zone. */
export type StaffMailFrame = {
  readonly organisation: string;
  readonly timeZone: TimeZone;
  readonly now: Instant;
};

/** How a group is spoken of in mail to members: its discreet label, never its title or theme. */
export type Labelled = { readonly discreetLabel: string };

/** When and how a group meets. */
export type SeriesPlan = {
  readonly firstStartsAt: Instant;
  readonly everyWeeks: number;
  readonly minutes: number;
  /** null: ongoing. */
  readonly sessions: number | null;
  readonly modality: Modality;
};

/** A session that a member is told of. */
export type ComingSession = Labelled & {
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly modality: Modality;
  /** The session's page: where to join, and where to say "can't come". */
  readonly sessionHref: string;
};
