import type { CaseCode, GroupId } from "../../domain/ids.ts";
import type { Typed } from "../../markup/typed.ts";
import type { Instant } from "../../time/instant.ts";
import type { LocalDate } from "../../time/local-date-time.ts";
import type { Labelled, SeriesPlan } from "./plan.ts";

export type GroupStartsData = Labelled & {
  readonly plan: SeriesPlan;
  /** When every session ahead starts, in order. */
  readonly sessionStarts: readonly Instant[];
};

/** What of a group is another now; the new address and link stand on the page alone. */
export type GroupChangedData = Labelled & {
  /** How it was called, where that has changed. */
  readonly wasLabel: Typed | undefined;
  readonly address: boolean;
  readonly link: boolean;
  readonly next: { readonly startsAt: Instant; readonly sessionHref: string } | undefined;
};

/** A group that will not meet, or no more. */
export type GroupOverData = Labelled & {
  /** They had signed, rather than been offered a seat. */
  readonly wasMember: boolean;
  /** When they would have met, in order. */
  readonly dates: readonly Instant[];
  readonly availabilityHref: string;
};

export type AftercareData = Labelled & { readonly lookingHref: string };

export type ViabilityWatchData = Labelled & {
  readonly groupId: GroupId;
  /** In the body alone. */
  readonly title: Typed;
  readonly confirmed: number;
  /** Offers still open or unsigned. */
  readonly pending: number;
  readonly minimum: number;
  /** How many confirmed ones are short of the minimum; 0 when it can start. */
  readonly missing: number;
  /** Undefined once no meeting is ahead. */
  readonly firstStartsAt: Instant | undefined;
};

export type LicenceAlertData = {
  readonly groupId: GroupId;
  /** The last day of the last licence, when that is near or past. */
  readonly ends: LocalDate | undefined;
  /** Whether that day is past. */
  readonly over: boolean;
  /** Members where no licence holds. */
  readonly uncovered: readonly CaseCode[];
};
