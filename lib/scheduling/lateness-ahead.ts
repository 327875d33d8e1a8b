import type { Instant } from "../time/instant.ts";
import { SHARE_OF_RATE } from "./hand-over.ts";

/** How many mails fall due, by the minute: `2026-09-01T09:00`. */
export type DueByMinute = Readonly<Record<string, number>>;

/** The minute whose last mail will be the latest, and by how many seconds. */
export type WorstMinute = { readonly minute: Instant; readonly lateSeconds: number };

/**
 * What is going to be late though nothing fails: more falls due within a minute than the mail service takes. What is
 * due at `now` already stands in an earlier minute, and counts from now.
 *
 * @param perSecond mails that the service takes
 */
export function worstMinute(due: DueByMinute, perSecond: number, now: Instant): WorstMinute | undefined {
  const pace = (perSecond * SHARE_OF_RATE) / 1000;
  let free = Date.parse(now);
  let worst: WorstMinute | undefined;
  for (const [minute, count] of Object.entries(due).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const at = Math.max(Date.parse(`${minute}:00.000Z`), Date.parse(now));
    free = Math.max(free, at) + count / pace;
    const lateSeconds = Math.round((free - at) / 1000);
    if (worst === undefined || lateSeconds > worst.lateSeconds) {
      worst = { minute: new Date(at).toISOString(), lateSeconds };
    }
  }
  return worst;
}
