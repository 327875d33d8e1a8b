import type { Day, LocalTime } from "../../time/local-date-time.ts";
import type { TimeZone } from "../../time/time-zone.ts";
import type { GroupId } from "../ids.ts";

/** A group in a match report: its title may stand there. */
export type ReportGroup = {
  readonly groupId: GroupId;
  readonly title: string;
  readonly discreetLabel: string;
  readonly size: { readonly min: number; readonly max: number } | undefined;
  readonly slot: ReportSlot | undefined;
};

/** When a group meets, on the clock of its own zone. */
export type ReportSlot = {
  readonly day: Day;
  readonly localStart: LocalTime;
  readonly timeZone: TimeZone;
  readonly everyWeeks: number;
};
