import type { Instant } from "../../time/instant.ts";

const WEEK_MS = 7 * 24 * 60 * 60_000;

/** In place of a revision it makes a message about a lasting state come once a week at most. */
export function wholeWeeks(from: Instant, to: Instant): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / WEEK_MS);
}
