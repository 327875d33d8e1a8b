import * as z from "zod";
import { Instant } from "../../time/instant.ts";
import { LocalDate, LocalTime } from "../../time/local-date-time.ts";
import { TimeZone } from "../../time/time-zone.ts";
import { GroupId, PersonId, SessionId } from "../ids.ts";

/**
 * A meeting of a group as it is stored, made from an occurrence of its series. Both the instant and the wall-clock
 * intention are kept: when zone rules change, `startsAt` is computed again from `localDate`, `localStart` and
 * `timeZone`.
 */
export const Session = z.object({
  sessionId: SessionId,
  groupId: GroupId,
  number: z.int().min(1),
  status: z.enum(["SCHEDULED", "CANCELLED"]),
  localDate: LocalDate,
  localStart: LocalTime,
  timeZone: TimeZone,
  startsAt: Instant,
  endsAt: Instant,
  /** When it started before it was last moved. */
  wasStartsAt: Instant.optional(),
  /** Raised by every move or cancellation: messages planned for an older revision are never sent. */
  rev: z.int().nonnegative(),
});
export type Session = z.infer<typeof Session>;

/** A member's answer for one session; none means expected. */
export const Rsvp = z.object({
  sessionId: SessionId,
  groupId: GroupId,
  personId: PersonId,
  answer: z.enum(["coming", "not_coming"]),
  answeredAt: Instant,
});
export type Rsvp = z.infer<typeof Rsvp>;

export type Phase = "opening" | "working" | "closing";

/** Opening is the first two sessions, closing the last max(2, 20 %); an ongoing group has no group-wide closing. */
export function phaseOf(number: number, sessions: number | null): Phase {
  if (sessions !== null && number > sessions - Math.max(2, Math.ceil(sessions * 0.2))) return "closing";
  return number <= 2 ? "opening" : "working";
}
