import type { Instant } from "../../time/instant.ts";
import { localParts } from "../../time/wall-clock.ts";
import type { Session } from "../sessions/session.ts";
import type { Ending } from "./ending.ts";
import type { Group } from "./group.ts";

/**
 * Why a group is over by now, by its stored sessions; undefined while it is not.
 *
 * @param sessions all that are stored of the group, by start, those of its whole series among them
 */
export function endingDue(
  { status, entry, schedule }: Group,
  sessions: readonly Session[],
  now: Instant,
): Extract<Ending, "sessions-over" | "below-minimum"> | undefined {
  const scheduled = sessions.filter((session) => session.status === "SCHEDULED");
  const last = (scheduled.length === 0 ? sessions : scheduled).at(-1);
  if (schedule === undefined || last === undefined) return undefined;
  if (status === "PUBLISHED" && entry === "closed") {
    // One whose sessions were all cancelled waits for new ones until the last of them would have been.
    const first = scheduled[0] ?? last;
    return first.startsAt <= now ? "below-minimum" : undefined;
  }
  if (status !== "RUNNING" || schedule.sessions === null) return undefined;
  const dateOf = (instant: Instant) => localParts(instant, schedule.timeZone).date;
  return dateOf(last.endsAt) < dateOf(now) ? "sessions-over" : undefined;
}
