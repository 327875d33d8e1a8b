import type { Span, Staffed } from "../../domain/staffed-hours.ts";
import type { Instant } from "../../time/instant.ts";
import type { Reader } from "../dates.ts";
import { listsIn } from "../names.ts";
import { closedSoon, instantOfDate, instantOfTime, instantOfWeekday, type Run, sameHours } from "../staffed-hours.ts";
import { clockTime, dayName, placeZone, weekday } from "./when.ts";

const { and } = listsIn("es");

/**
 * When a person reads what comes in, for the middle of a sentence. Days of the next two weeks on which nobody is there
 * are named.
 *
 * @example // "de lunes a viernes, de 9:00 a 17:00 (hora de Europa central)"
 */
export function staffedHours(staffed: Staffed, now: Instant, { locale, country }: Pick<Reader, "locale" | "country">) {
  const reader: Reader = { locale, country, timeZone: "UTC", now };
  const week = sameHours(staffed.staffedHours).map(
    ({ runs, spans }) =>
      `${and(runs.map((run) => days(run, reader)))}, ${and(spans.map((span) => hours(span, reader)))}`,
  );
  const zone = placeZone(now, { locale, country, timeZone: staffed.timeZone, now });
  const closed = closedSoon(staffed, now).map((date) => `el ${dayName(instantOfDate(date), reader)}`);
  return `${week.join("; ")} (${zone})${closed.length === 0 ? "" : `; cerrado ${and(closed)}`}`;
}

function days({ first, last }: Run, reader: Reader): string {
  if (last - first === 6) return "todos los días";
  const from = weekday(instantOfWeekday(first), reader);
  const to = weekday(instantOfWeekday(last), reader);
  return first === last ? from : `de ${from} a ${to}`;
}

function hours({ from, until }: Span, reader: Reader): string {
  if (from === "00:00" && until === "24:00") return "a todas horas";
  const begins = clockTime(instantOfTime(from), reader);
  const ends = until === "24:00" ? "medianoche" : clockTime(instantOfTime(until), reader);
  return `de ${begins} a ${ends}`;
}
