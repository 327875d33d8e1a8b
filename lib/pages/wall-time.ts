import type { LocalTime } from "../time/local-date-time.ts";
import type { Reader } from "../words/dates.ts";
import type { PageWords } from "../words/words.ts";

/** A time of day on no day in particular, on the same clock as all the others of a page: "18:00" or "6:00 PM". */
export function wallTime(time: LocalTime, reader: Reader, { when }: Pick<PageWords["pages"], "when">): string {
  return when.clockTime(`2026-01-01T${time}:00.000Z`, { ...reader, timeZone: "UTC" });
}
