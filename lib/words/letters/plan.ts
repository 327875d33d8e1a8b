import type { Modality } from "../../domain/vocabulary.ts";
import type { Typed } from "../../markup/typed.ts";
import type { Instant } from "../../time/instant.ts";

/** How a group is spoken of in mail to members: its discreet label, never its title or theme. */
export type Labelled = { readonly discreetLabel: Typed };

/** When and how a group meets from now on. */
export type SeriesPlan = {
  /** When each meeting ahead starts, by time; empty where none is planned. */
  readonly starts: readonly Instant[];
  /** It goes on: those known are not the last. */
  readonly ongoing: boolean;
  /** All at one time of the week on the reader's clock, so many weeks apart; otherwise the dates are told. */
  readonly everyWeeks: number | undefined;
  readonly minutes: number | undefined;
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
