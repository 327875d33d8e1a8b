import type { Instant } from "../../time/instant.ts";
import type { Session } from "./session.ts";

/** What it takes to say whether a session is ahead, has begun or was held. */
export type StoredMeeting = Pick<Session, "status" | "startsAt" | "endsAt">;

/** Those that will take place and have not begun, in the order they came in. */
export function meetingsAhead<Meeting extends StoredMeeting>(
  sessions: readonly Meeting[],
  now: Instant,
): readonly Meeting[] {
  return sessions.filter(({ status, startsAt }) => status === "SCHEDULED" && startsAt > now);
}

/** Nobody moves or cancels it any more, so that it will have been held. */
export function hasBegun({ status, startsAt }: StoredMeeting, now: Instant): boolean {
  return status === "SCHEDULED" && startsAt <= now;
}

/** It is over and was not cancelled: that follows from its times, and is written nowhere. */
export function isHeld({ status, endsAt }: StoredMeeting, now: Instant): boolean {
  return status === "SCHEDULED" && endsAt <= now;
}
