import type { LocalDate, LocalTime } from "../../time/local-date-time.ts";
import type { TimeZone } from "../../time/time-zone.ts";
import type { GroupId } from "../ids.ts";
import type { Weekly } from "../sessions/weekly.ts";

/** A group in a match report: its title may stand there. */
export type ReportGroup = {
  readonly groupId: GroupId;
  readonly title: string;
  readonly discreetLabel: string;
  readonly size: { readonly min: number; readonly max: number } | undefined;
  /** Undefined for a draft that has no series yet. */
  readonly times: ReportTimes | undefined;
};

/**
 * When a group meets from now on, on the clock of its own zone: at one time of the week, or else on these dates, which
 * are none once no meeting is left.
 */
export type ReportTimes = { readonly timeZone: TimeZone } & (
  | { readonly weekly: Weekly }
  | { readonly dates: readonly { readonly localDate: LocalDate; readonly localStart: LocalTime }[] }
);
