import type { CrisisResources } from "../../domain/crisis/resources.ts";
import type { Country } from "../../domain/place.ts";
import type { Instant } from "../../time/instant.ts";
import type { TimeZone } from "../../time/time-zone.ts";

/**
 * What every mail to a person is told. Hrefs here and in the data of each letter are whole URLs, ready to be followed:
 * `${publicUrl}/l/${purpose}/${token}`.
 */
export type PersonMailFrame = {
  /** Said in the body only. */
  readonly organisation: string;
  /** BCP 47; English is used for languages that no mail is written in yet. */
  readonly locale: string;
  /** Decides, with the language, how dates and times are written. */
  readonly country: Country;
  /** At the foot. */
  readonly crisis: CrisisResources;
  /** The reader's zone: every instant is shown in it, by name. */
  readonly timeZone: TimeZone;
  /** Where the group meets in a room: the zone of the clock on its wall. */
  readonly placeZone?: TimeZone | undefined;
  readonly now: Instant;
  readonly preferredName: string;
  readonly statusHref: string;
  readonly preferencesHref: string;
};

/** Mail to the organisation is in the language and zone that it set. */
export type StaffMailFrame = {
  readonly organisation: string;
  /** BCP 47; English is used for languages that no mail is written in yet. */
  readonly locale: string;
  readonly timeZone: TimeZone;
  readonly now: Instant;
};
