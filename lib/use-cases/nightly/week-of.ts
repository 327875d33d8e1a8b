import type { Instant } from "../../domain/place-and-time.ts";

const WEEK_MS = 7 * 24 * 60 * 60_000;

/** Weeks since 1970: in place of a revision it makes a message about a lasting state come once a week at most. */
export function weekOf(now: Instant): number {
  return Math.floor(Date.parse(now) / WEEK_MS);
}
