import type { Modality } from "../../domain/vocabulary.ts";
import type { Typed } from "../../markup/typed.ts";
import type { Instant } from "../../time/instant.ts";

/** How a group is spoken of in mail to members: its discreet label, never its title or theme. */
export type Labelled = { readonly discreetLabel: Typed };

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
