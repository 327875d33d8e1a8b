import * as z from "zod";
import { Instant } from "../../time/instant.ts";
import { LocalDate, LocalTime } from "../../time/local-date-time.ts";
import { TimeZone } from "../../time/time-zone.ts";
import { GroupId, PersonId, SessionId } from "../ids.ts";

const Planned = {
  status: z.enum(["SCHEDULED", "CANCELLED"]),
  localDate: LocalDate,
  localStart: LocalTime,
  startsAt: Instant,
  /** Raised by every move or cancellation: messages planned for an older revision are never sent. */
  rev: z.int().nonnegative(),
};

/** What a session was before a change: what whoever has not been told of it yet still goes by. */
export const SessionVersion = z.object({ ...Planned, until: Instant });
export type SessionVersion = z.infer<typeof SessionVersion>;

/** Changes of one session that are remembered. */
const MOST_VERSIONS = 20;

/**
 * A meeting of a group as it is stored, made from an occurrence of its series. Both the instant and the wall-clock
 * intention are kept: when zone rules change, `startsAt` is computed again from `localDate`, `localStart` and
 * `timeZone`.
 */
export const Session = z.object({
  sessionId: SessionId,
  groupId: GroupId,
  number: z.int().min(1),
  ...Planned,
  timeZone: TimeZone,
  endsAt: Instant,
  /** What it was before it was changed, the last change last. */
  earlier: z.array(SessionVersion).max(MOST_VERSIONS).optional(),
});
export type Session = z.infer<typeof Session>;

/** The session after a change made at `now`, which it remembers. */
export function changedAt(before: Session, after: Session, now: Instant): Session {
  const { status, localDate, localStart, startsAt, rev } = before;
  const version = { status, localDate, localStart, startsAt, rev, until: now };
  return { ...after, rev: rev + 1, earlier: [...(before.earlier ?? []), version].slice(-MOST_VERSIONS) };
}

/** A member's answer for one session; none means expected. */
export const Rsvp = z.object({
  sessionId: SessionId,
  groupId: GroupId,
  personId: PersonId,
  answer: z.enum(["coming", "not_coming"]),
  /** The session's when it was given: of another time than was asked about, it says nothing. */
  sessionRev: z.int().nonnegative(),
  answeredAt: Instant,
});
export type Rsvp = z.infer<typeof Rsvp>;

/** What a member said of the session as it is planned now; undefined: nothing, or of another time. */
export function answerOf(answers: readonly Rsvp[], personId: PersonId, { rev }: Session): Rsvp["answer"] | undefined {
  return answers.find((rsvp) => rsvp.personId === personId && rsvp.sessionRev === rev)?.answer;
}

export type Phase = "opening" | "working" | "closing";

/** Opening is the first two sessions, closing the last max(2, 20 %); an ongoing group has no group-wide closing. */
export function phaseOf(number: number, sessions: number | null): Phase {
  if (sessions !== null && number > sessions - Math.max(2, Math.ceil(sessions * 0.2))) return "closing";
  return number <= 2 ? "opening" : "working";
}
