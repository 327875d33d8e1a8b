import fc from "fast-check";
import { expect, test } from "vitest";
import { Schedule } from "../../lib/domain/groups/group.ts";
import type { Session } from "../../lib/domain/sessions/session.ts";
import { messagesForMember } from "../../lib/scheduling/cadence.ts";
import { calendarText } from "../../lib/scheduling/calendar.ts";
import { noEarlierByDay, offerDeadline } from "../../lib/scheduling/offer-deadline.ts";
import { messagesForOffer } from "../../lib/scheduling/offer-messages.ts";
import { reviewDue } from "../../lib/scheduling/review-due.ts";
import { occurrencesOf } from "../../lib/scheduling/series.ts";
import { Instant } from "../../lib/time/instant.ts";
import { addDays, LocalDate } from "../../lib/time/local-date-time.ts";
import { instantOf, localParts } from "../../lib/time/wall-clock.ts";
import { contactRecord, offerRecord, sessionRecord } from "../support/records.ts";
import { settingsOf } from "../support/samples.ts";

const { cadence, organisation } = settingsOf();
const EDGES = ["1900-01-01", "1900-02-28", "1999-12-31", "2000-02-29", "2038-01-19", "2100-02-28", "2199-12-31"];

const anyZone = fc.constantFrom("UTC", ...Intl.supportedValuesOf("timeZone"));
const anyDate = fc.oneof(
  fc.constantFrom(...EDGES),
  fc.integer({ min: 0, max: 109_571 }).map((days) => addDays("1900-01-01", days)),
);
const anyTime = fc.oneof(
  fc.constantFrom("00:00", "02:30", "23:59"),
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":")),
);
const anyInstant = fc.tuple(anyDate, anyTime, anyZone).map((at) => instantOf(...at));

/** With exceptions on any dates at all, as a record of an earlier version may have them. */
const anySchedule: fc.Arbitrary<Schedule> = fc.record({
  firstDate: anyDate,
  localStart: anyTime,
  timeZone: anyZone,
  everyWeeks: fc.integer({ min: 1, max: 4 }),
  sessions: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 52 })),
  minutes: fc.integer({ min: 30, max: 240 }),
  exceptions: fc.array(
    fc.oneof(
      fc.record({ date: anyDate, action: fc.constant("skip" as const) }),
      fc.record({ date: anyDate, action: fc.constant("move" as const), toDate: anyDate, toStart: anyTime }),
    ),
    { maxLength: 3 },
  ),
});

/** Nothing that planning makes is anything but an instant that can be stored and read again. */
function expectInstants(instants: readonly Instant[]): void {
  for (const instant of instants) expect(Instant.safeParse(instant).error?.issues).toBeUndefined();
}

test("every date that can be named is an instant in every zone, and back", () => {
  fc.assert(
    fc.property(anyDate, anyTime, anyZone, (date, time, zone) => {
      const instant = instantOf(date, time, zone);
      expectInstants([instant]);
      expect(LocalDate.safeParse(localParts(instant, zone).date).success || date === "2199-12-31").toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("every series is planned, and ends", () => {
  fc.assert(
    fc.property(anySchedule, anyInstant, fc.integer({ min: 1, max: 52 }), (schedule, from, horizonWeeks) => {
      const occurrences = occurrencesOf(Schedule.parse(schedule), from, horizonWeeks);
      expect(occurrences.length).toBeLessThanOrEqual(60);
      expectInstants(occurrences.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]));
    }),
    { numRuns: 50 },
  );
});

test("every session has its reminders and its entry in a calendar", () => {
  fc.assert(
    fc.property(anyInstant, anyInstant, anyZone, (startsAt, now, timeZone) => {
      const { date, time } = localParts(startsAt, timeZone);
      const endsAt = new Date(Date.parse(startsAt) + 5_400_000).toISOString();
      const session: Session = sessionRecord(1, { localDate: date, localStart: time, timeZone, startsAt, endsAt });
      const contact = contactRecord({ timeZone, hourBefore: true, optional: true });
      const offer = offerRecord(1, { status: "CONFIRMED", confirmedAt: "1900-01-01T00:00:00.000Z" });
      const messages = messagesForMember({ offer, contact, seriesLength: 1, sessions: [session] }, cadence, now);
      expectInstants(messages.flatMap(({ dueAt, notAfter }) => [dueAt, notAfter]));
      const frame = { title: "Tuesday", senderName: "A", senderAddress: "a@example.org", now };
      expect(calendarText([session], frame)).toMatch(/DTSTART:\d{8}T\d{6}Z\r\nDTEND:\d{8}T\d{6}Z/);
    }),
    { numRuns: 150 },
  );
});

test("every offer has a deadline and its mail, every hold an hour at which somebody looks", () => {
  fc.assert(
    fc.property(anyInstant, anyZone, fc.option(anyInstant, { nil: undefined }), (now, zone, locksAt) => {
      const expiresAt = offerDeadline({ now, zone, days: cadence.offerDays, locksAt });
      const offer = offerRecord(1, { offeredAt: now, expiresAt });
      const messages = messagesForOffer(offer, zone, cadence);
      const { dueAt } = reviewDue("REVIEW", now, { ...organisation, timeZone: zone });
      expectInstants([expiresAt, noEarlierByDay(now, zone), dueAt]);
      expectInstants(messages.flatMap((message) => [message.dueAt, message.notAfter]));
    }),
    { numRuns: 150 },
  );
});
