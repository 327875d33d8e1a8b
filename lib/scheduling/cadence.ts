import type { Contact } from "../domain/intake/application.ts";
import type { Cause, Message, MessageKind } from "../domain/messages/message.ts";
import { newMessage } from "../domain/messages/new-message.ts";
import type { Offer } from "../domain/offers/cohort.ts";
import { closingOf, firstFor } from "../domain/sessions/place.ts";
import type { Session } from "../domain/sessions/session.ts";
import type { Cadence } from "../domain/settings.ts";
import { addMinutes, type Instant } from "../time/instant.ts";
import { addDays } from "../time/local-date-time.ts";
import { instantOf, localParts } from "../time/wall-clock.ts";
import { beforeQuietHours } from "./quiet-hours.ts";

const DAY_MINUTES = 24 * 60;

/** What the plan of one member is made from. `sessions` are all of the group's, by start, cancelled ones too. */
export type Membership = {
  readonly offer: Offer;
  readonly contact: Pick<Contact, "personId" | "timeZone" | "hourBefore" | "optional">;
  /** Number of sessions in the group's series; null for an ongoing group. */
  readonly seriesLength: number | null;
  readonly sessions: readonly Session[];
};

/** When a kind of message is due and when it is too late for it, both before quiet hours are looked at. */
type Slot = {
  readonly kind: MessageKind;
  readonly session: Session;
  readonly dueAt: Instant;
  readonly notAfter: Instant;
  readonly daysAfterEnd?: number;
  /** Not left out when it was due before the person joined. */
  readonly comesLate?: true;
};

/**
 * Every message the sessions imply for a confirmed member that could still be of use at `now`. Offsets in days are
 * on the wall clock of the person's zone: a day before is the same time the day before, across a clock change too.
 * What was due before the person joined is left out, except the orientation, which then comes at once.
 */
export function messagesForMember(member: Membership, cadence: Cadence, now: Instant): readonly Message[] {
  const joinedAt = member.offer.confirmedAt ?? now;
  const ahead = member.sessions.filter(({ status, startsAt }) => status !== "CANCELLED" && startsAt >= joinedAt);
  return [
    ...orientation(member, cadence, joinedAt),
    ...ahead.flatMap((session) => aroundSession(session, member, cadence)),
    ...ending(member, cadence),
  ]
    .map((slot) => ({ ...slot, dueAt: beforeQuietHours(slot.dueAt, member.contact.timeZone, cadence) }))
    .filter(({ comesLate, dueAt }) => comesLate || dueAt >= joinedAt)
    .filter(({ notAfter }) => notAfter > now)
    .map((slot) => messageOf(slot, member));
}

function orientation(member: Membership, cadence: Cadence, joinedAt: Instant): Slot[] {
  const first = firstFor(member, joinedAt);
  if (first === undefined) return [];
  const planned = daysFrom(first.startsAt, -cadence.orientationDaysBefore, member);
  const dueAt = planned > joinedAt ? planned : joinedAt;
  return [{ kind: "orientation", session: first, dueAt, notAfter: first.startsAt, comesLate: true }];
}

function aroundSession(session: Session, member: Membership, cadence: Cadence): Slot[] {
  const { startsAt } = session;
  const reminderAt = daysFrom(startsAt, -cadence.reminderDaysBefore, member);
  const slots: Slot[] = [{ kind: "session-reminder", session, dueAt: reminderAt, notAfter: startsAt }];
  if (member.contact.hourBefore) {
    const dueAt = addMinutes(startsAt, -cadence.joinLinkMinutesBefore);
    slots.push({ kind: "join-link", session, dueAt, notAfter: startsAt });
  }
  if (member.contact.optional) {
    const dueAt = daysFrom(startsAt, cadence.practiceDaysAfter, member);
    slots.push({ kind: "practice-prompt", session, dueAt, notAfter: addMinutes(dueAt, 2 * DAY_MINUTES) });
  }
  return slots;
}

/** A group that goes on has no ending of its own, and a single session none that must be announced. */
function ending(member: Membership, cadence: Cadence): Slot[] {
  const { seriesLength } = member;
  const sessions = member.sessions.filter(({ status }) => status !== "CANCELLED");
  const last = sessions.at(-1);
  if (seriesLength === null || last === undefined) return [];
  if (sessions.length === 1) return surveys(last, member, cadence);
  const reflectionAt = daysFrom(last.startsAt, -cadence.finalReflectionDaysBefore, member);
  return [
    ...closingDates(member),
    { kind: "final-reflection", session: last, dueAt: reflectionAt, notAfter: last.startsAt },
    ...surveys(last, member, cadence),
  ];
}

/**
 * Closing starts when the last session before it is over: the dates come the day after that one, in time for the
 * first closing session. A series so short that it is all closing has nothing to announce.
 */
function closingDates(member: Membership): Slot[] {
  const closing = closingOf(member);
  if (closing === undefined) return [];
  const { before, first } = closing;
  const dueAt = daysFrom(before.startsAt, 1, member);
  return [{ kind: "closing-dates", session: first, dueAt, notAfter: first.startsAt }];
}

function surveys(last: Session, member: Membership, cadence: Cadence): Slot[] {
  if (!member.contact.optional) return [];
  return cadence.surveyDaysAfterEnd.map((days) => {
    const dueAt = daysFrom(last.startsAt, days, member);
    const notAfter = addMinutes(dueAt, 7 * DAY_MINUTES);
    return { kind: "survey", session: last, dueAt, notAfter, daysAfterEnd: days };
  });
}

/** The same wall-clock time so many days away, in the person's zone. */
function daysFrom(instant: Instant, days: number, { contact }: Membership): Instant {
  const { date, time } = localParts(instant, contact.timeZone);
  return instantOf(addDays(date, days), time, contact.timeZone);
}

function messageOf({ kind, session, dueAt, notAfter, daysAfterEnd }: Slot, { offer, contact }: Membership): Message {
  const cause: Cause = {
    about: "session",
    groupId: offer.groupId,
    sessionId: session.sessionId,
    offerId: offer.offerId,
    ...(daysAfterEnd === undefined ? {} : { daysAfterEnd }),
  };
  return newMessage(kind, { to: "person", personId: contact.personId }, cause, session.rev, dueAt, notAfter);
}
