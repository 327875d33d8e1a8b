import * as z from "zod";
import { Instant } from "../../../time/instant.ts";
import { addDays, LocalDate, LocalTime } from "../../../time/local-date-time.ts";
import type { TimeZone } from "../../../time/time-zone.ts";
import { instantOf, localParts } from "../../../time/wall-clock.ts";

/** What a clock is asked to do: go on to a time, to the next thing that happens, or by a while. As it was sent. */
export const AskedMove = z.object({ to: z.string().trim().optional(), by: z.string().trim().optional() });
export type AskedMove = z.infer<typeof AskedMove>;

export type ClockFault =
  | { readonly field: "/to"; readonly code: "not-a-time" | "one-of-both" }
  | { readonly field: "/to" | "/by"; readonly code: "in-the-past" | "too-far-ahead" }
  | { readonly field: "/by"; readonly code: "not-a-duration" };

export type Move = { readonly to: Instant } | "next" | ClockFault;

/** A term and more; a walk of many years is a slip of the hand. */
export const MOST_YEARS = 2;

/** Pure. `zone` is the organisation's: of times that name no other, and of days. */
export function moveOf({ to = "", by = "" }: AskedMove, now: Instant, zone: TimeZone): Move {
  if ((to === "") === (by === "")) return { field: "/to", code: "one-of-both" };
  if (to === "next") return "next";
  if (to !== "") return bounded("/to", instantFrom(to, zone), now) ?? { field: "/to", code: "not-a-time" };
  return bounded("/by", laterBy(by, now, zone), now) ?? { field: "/by", code: "not-a-duration" };
}

function bounded(field: "/to" | "/by", to: Instant | undefined, now: Instant): Move | undefined {
  if (to === undefined) return undefined;
  if (to < now) return { field, code: "in-the-past" };
  return isTooFar(to, now) ? { field, code: "too-far-ahead" } : { to };
}

export function isTooFar(to: Instant, now: Instant): boolean {
  const last = new Date(now);
  last.setUTCFullYear(last.getUTCFullYear() + MOST_YEARS);
  return Date.parse(to) > last.getTime();
}

const WithOffset = z.iso.datetime({ offset: true });

/**
 * An instant; a time by the clock of `zone` (`2026-09-01T18:30`); or a date, which stands for its first moment in UTC.
 * undefined for anything else.
 */
export function instantFrom(text: string, zone: TimeZone): Instant | undefined {
  if (LocalDate.safeParse(text).success) return `${text}T00:00:00.000Z`;
  const [date = "", time = ""] = text.split(/[T ]/);
  if (LocalDate.safeParse(date).success && LocalTime.safeParse(time).success) return instantOf(date, time, zone);
  if (!WithOffset.safeParse(text).success) return undefined;
  const instant = Instant.safeParse(new Date(text).toISOString());
  return instant.success ? instant.data : undefined;
}

/** ISO 8601, of weeks, days, hours and minutes: a month has no length of its own. */
const DURATION = /^P(?=.)(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?=.)(?:(\d{1,6})H)?(?:(\d{1,7})M)?)?$/;

/** Days and weeks end at the same time of the day, also where the clocks change on the way. */
function laterBy(by: string, now: Instant, zone: TimeZone): Instant | undefined {
  const parts = DURATION.exec(by);
  if (parts === null) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  const { date, time } = localParts(now, zone);
  const dayBegan = Date.parse(instantOf(date, time, zone));
  const dayEnds = Date.parse(instantOf(addDays(date, weeks * 7 + days), time, zone));
  return new Date(Date.parse(now) + dayEnds - dayBegan + (hours * 60 + minutes) * 60_000).toISOString();
}
