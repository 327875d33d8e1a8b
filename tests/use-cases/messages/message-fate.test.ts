import { describe, expect, test } from "vitest";
import type { Group } from "../../../lib/domain/groups/group.ts";
import type { Contact } from "../../../lib/domain/intake/application.ts";
import type { Cause, Message, MessageKind } from "../../../lib/domain/messages/message.ts";
import { newMessage } from "../../../lib/domain/messages/new-message.ts";
import type { RunStatus } from "../../../lib/domain/runs/match-run.ts";
import { addMinutes } from "../../../lib/time/instant.ts";
import type { Facts } from "../../../lib/use-cases/messages/facts/facts.ts";
import { fateOf } from "../../../lib/use-cases/messages/message-fate.ts";
import {
  applicationRecord,
  contactRecord,
  groupRecord,
  holdRecord,
  offerRecord,
  personId,
  runRecord,
  sessionRecord,
} from "../../support/records.ts";
import { CLASSES } from "./classes.ts";
import { type Cell, ROWS, type Row, STATES } from "./fate-table.ts";

const KINDS = Object.keys(ROWS) as MessageKind[];
const STAFF = new Set(KINDS.filter((kind) => CLASSES[kind] === "staff"));
const REMINDERS = KINDS.filter((kind) => CLASSES[kind] === "reminder");
const OPTIONAL = KINDS.filter((kind) => CLASSES[kind] === "optional");
const OF_SESSION = KINDS.filter((kind) => ROWS[kind].session !== undefined);
const NEWS: readonly MessageKind[] = ["session-cancelled", "session-moved"];
const ONCE: readonly MessageKind[] = ["orientation", "closing-dates", "final-reflection"];

/** The session began at 17:00; everything is planned for revision 3. */
const NOW = "2026-09-15T18:00:00.000Z";
const REV = 3;
const EVERYTHING_ON = { reminders: true, hourBefore: true, optional: true };

function messageOf(kind: MessageKind): Message {
  const recipient = STAFF.has(kind)
    ? ({ to: "duty", programme: "main" } as const)
    : ({ to: "person", personId: personId() } as const);
  const { offerId, groupId } = offerRecord();
  const cause: Cause =
    kind === "safety-alert"
      ? { about: "hold", personId: personId(), since: holdRecord().since }
      : { about: "membership", groupId, offerId };
  return newMessage(kind, recipient, cause, REV, NOW, "2026-09-15T20:00:00.000Z");
}

/** Psychotherapy that nobody with a licence leads. */
const LED: Partial<Record<MessageKind, Partial<Group>>> = { "licence-alert": { kind: "psychotherapy" } };

const CHANGED: Partial<Record<MessageKind, Partial<Group>>> = {
  "group-changed": { earlier: [{ rev: REV - 1, until: NOW, discreetLabel: "Thursday circle" }] },
};

/** What is true when nothing stands in the way, but for what is said otherwise. */
function factsOf(
  kind: MessageKind,
  change: Partial<Facts> = {},
  states: Partial<Record<keyof Row, string>> = {},
): Facts {
  const row = ROWS[kind];
  // Each state comes from the schema of its own record.
  const stateOf = (cell: keyof Row) => (states[cell] ?? row[cell]?.[0][0]) as never;
  const has = (cell: keyof Row) => row[cell] !== undefined;
  return {
    now: NOW,
    contact: STAFF.has(kind) ? undefined : contactRecord(EVERYTHING_ON),
    staffAddress: STAFF.has(kind) ? "coordination@example.org" : undefined,
    application: has("application") ? applicationRecord(1, { status: stateOf("application") }) : undefined,
    offer: has("offer")
      ? offerRecord(1, { status: stateOf("offer"), expiresAt: addMinutes(change.now ?? NOW, 1) })
      : undefined,
    group: has("group") ? groupRecord({ status: stateOf("group"), ...LED[kind], ...CHANGED[kind] }) : undefined,
    session: has("session") ? sessionRecord(1, { status: stateOf("session"), rev: REV }) : undefined,
    run: has("run") ? runRecord(1, { status: stateOf("run"), rev: REV }) : undefined,
    hold: kind === "safety-alert" ? holdRecord() : undefined,
    address: undefined,
    quietUntil: undefined,
    answer: undefined,
    inPlace: true,
    groupChange: kind === "group-changed" ? { label: "Thursday circle", address: false, link: false } : undefined,
    others: [],
    news: NEWS.includes(kind)
      ? [{ messageId: messageOf(kind).messageId, session: sessionRecord(), was: undefined }]
      : [],
    ...change,
  };
}

const fate = (kind: MessageKind, ...changes: readonly [Partial<Facts>?, Partial<Record<keyof Row, string>>?]) =>
  fateOf(messageOf(kind), factsOf(kind, ...changes));
/** The row that ends an offer waits for as long as the offer is open. */
const parkedLapse = (kind: MessageKind, state: string) =>
  kind === "offer-lapsed" && (state === "OFFERED" || state === "ACCEPTED")
    ? { state: "PARKED", outcome: "clock-stood-still" }
    : undefined;
const cancelled = (outcome: string | undefined) => ({ state: "CANCELLED", outcome });
const withContact = (change: Partial<Contact>) => ({ contact: contactRecord({ ...EVERYTHING_ON, ...change }) });

describe.each(KINDS)("%s", (kind) => {
  const cells = Object.entries(ROWS[kind]) as [keyof Row, Cell<string>][];

  test("is sent in each of these states, and ends with its code in every other", () => {
    for (const [cell, [sentIn, otherwise]] of cells) {
      for (const state of STATES[cell]) {
        const expected = sentIn.includes(state) ? undefined : (parkedLapse(kind, state) ?? cancelled(otherwise));
        expect([cell, state, fate(kind, {}, { [cell]: state })]).toEqual([cell, state, expected]);
      }
    }
  });

  test("ends with its code when what it is about is gone", () => {
    for (const [cell, [, otherwise]] of cells) {
      expect([cell, fate(kind, { [cell]: undefined })]).toEqual([cell, cancelled(otherwise)]);
    }
  });

  test("is not sent past its time, though it is at its last moment", () => {
    expect(fate(kind, { now: "2026-09-15T20:00:00.001Z" })).toEqual({ state: "EXPIRED", outcome: "too-late" });
    expect(fate(kind, { now: "2026-09-15T20:00:00.000Z" })).toBeUndefined();
  });
});

describe("who is written to", () => {
  const people = KINDS.filter((kind) => !STAFF.has(kind));
  const parked = (outcome: string) => ({ state: "PARKED", outcome });

  test.each(people)("%s waits while somebody is not to be written to, and ends for somebody who is gone", (kind) => {
    expect(fate(kind, { contact: undefined })).toEqual({ state: "SUPPRESSED", outcome: "no-contact" });
    for (const why of ["unsafe_channel", "bounced", "complained"] as const) {
      const silenced = withContact({ suppressed: why, refusedAt: NOW });
      expect(fate(kind, silenced)).toEqual(parked(why));
      const late = { ...silenced, now: "2026-09-15T20:00:00.001Z" };
      // The way back in is kept for as long as it takes.
      const expired = kind === "new-links" ? parked(why) : { state: "EXPIRED", outcome: "too-late" };
      expect(fate(kind, late)).toEqual(expired);
    }
  });

  test.each(people.filter((kind) => ROWS[kind].offer !== undefined))("%s waits for nothing once it is gone", (kind) => {
    const silenced = withContact({ suppressed: "bounced", reminders: false, optional: false });
    expect(fate(kind, { ...silenced, offer: undefined })).toEqual(cancelled(ROWS[kind].offer?.[1]));
  });

  test("what answers an application goes to an address that bounced before that, and to no other silence", () => {
    const { submittedAt } = applicationRecord();
    const silenced = (why: Contact["suppressed"], refusedAt: string) =>
      fate("receipt", withContact({ suppressed: why, refusedAt }));
    const before = addMinutes(submittedAt, -1);
    expect(silenced("bounced", before)).toBeUndefined();
    expect(silenced("bounced", submittedAt)).toEqual(parked("bounced"));
    for (const why of ["unsafe_channel", "complained"] as const) expect(silenced(why, before)).toEqual(parked(why));
    expect(fate("withdrawn", withContact({ suppressed: "bounced", refusedAt: before }))).toEqual(parked("bounced"));
  });

  test.each(people)("%s heeds the choices of its class, and no other, for as long as they are so", (kind) => {
    const off = (holds: boolean, outcome: string) => (holds ? parked(outcome) : undefined);
    expect(fate(kind, withContact({ reminders: false }))).toEqual(off(REMINDERS.includes(kind), "reminders-off"));
    expect(fate(kind, withContact({ optional: false }))).toEqual(off(OPTIONAL.includes(kind), "optional-off"));
    expect(fate(kind, withContact({ hourBefore: false }))).toEqual(off(kind === "join-link", "hour-before-off"));
  });

  test.each([...STAFF])("%s waits for as long as nobody has an address, and no longer than it is of use", (kind) => {
    const nowhere = { staffAddress: undefined };
    expect(fate(kind, nowhere)).toEqual({ state: "PARKED", outcome: "no-address" });
    expect(fate(kind, { ...nowhere, now: "2026-09-15T20:00:00.001Z" })).toEqual({
      state: "EXPIRED",
      outcome: "too-late",
    });
  });

  test.each([...STAFF])("%s is sent whatever a contact has chosen", (kind) => {
    const contact = contactRecord({ suppressed: "bounced", reminders: false, optional: false });
    expect(fate(kind, { contact })).toBeUndefined();
  });
});

test.each(["offer", "offer-nudge", "agreement"] as const)("%s is not sent at its deadline, nor after it", (kind) => {
  const until = (expiresAt: string) =>
    fate(kind, { offer: { ...offerRecord(), status: ROWS[kind].offer?.[0][0] ?? "LEFT", expiresAt } });
  expect(until("2026-09-15T18:00:00.001Z")).toBeUndefined();
  expect(until(NOW)).toEqual(cancelled("offer-closed"));
  expect(until("2026-09-15T17:59:59.999Z")).toEqual(cancelled("offer-closed"));
});

describe("a message about a session", () => {
  const status = (kind: MessageKind) => ROWS[kind].session?.[0][0] ?? "CANCELLED";

  test.each(OF_SESSION)("%s is about the revision it was planned for, no older and no newer one", (kind) => {
    for (const rev of [REV - 1, REV + 1]) {
      const session = sessionRecord(1, { status: status(kind), rev });
      expect(fate(kind, { session })).toEqual(cancelled("session-changed"));
    }
  });

  test.each(OPTIONAL)("%s waits for it to begin", (kind) => {
    const beginning = (startsAt: string) => fate(kind, { session: sessionRecord(1, { startsAt, rev: REV }) });
    expect(beginning(NOW)).toBeUndefined();
    expect(beginning("2026-09-15T18:00:00.001Z")).toEqual(cancelled("session-not-held"));
  });

  test.each(OF_SESSION)("%s comes once a membership, or for each session", (kind) => {
    const other = { ...messageOf(kind), messageId: messageOf("receipt").messageId, state: "SENT" as const };
    const others = [{ ...other, sentAt: "2026-09-13T18:00:00.000Z" }];
    expect(fate(kind, { others })).toEqual(ONCE.includes(kind) ? cancelled("told-before") : undefined);
  });
});

describe("while the person is on hold", () => {
  const parked = (outcome: string) => ({ state: "PARKED", outcome });

  test.each(["offer", "offer-nudge", "agreement"] as const)("%s waits, past its time and in silence too", (kind) => {
    expect(fate(kind, { hold: holdRecord() })).toEqual(parked("on-hold"));
    expect(fate(kind, { hold: holdRecord(), now: "2026-09-16T00:00:00.000Z" })).toEqual(parked("on-hold"));
    const silent = withContact({ suppressed: "unsafe_channel" });
    expect(fate(kind, { hold: holdRecord(), ...silent })).toEqual(parked("on-hold"));
    expect(fate(kind, { hold: holdRecord(1, { state: "UNREACHED" }) })).toEqual(parked("on-hold"));
  });

  test.each(["offer", "offer-nudge", "agreement"] as const)("%s ends with what it is about", (kind) => {
    const group = groupRecord({ status: "CANCELLED" });
    expect(fate(kind, { hold: holdRecord(), group })).toEqual(cancelled("group-over"));
  });

  test("the row that ends an offer waits for as long as the offer can be taken up", () => {
    const open = offerRecord(1, { expiresAt: "2026-09-15T19:00:00.000Z" });
    expect(fate("offer-lapsed", { offer: open })).toEqual(parked("clock-stood-still"));
    const stopped = offerRecord(1, { expiresAt: "2026-09-15T12:00:00.000Z", pausedAt: "2026-09-15T11:00:00.000Z" });
    expect(fate("offer-lapsed", { offer: stopped })).toEqual(parked("clock-stood-still"));
  });

  test("a member is written to as before", () => {
    expect(fate("session-reminder", { hold: holdRecord() })).toBeUndefined();
  });

  test("an alert goes out until somebody looks, or until alerting has begun anew", () => {
    expect(fate("safety-alert", { hold: holdRecord(1, { acknowledgedBy: "staff" }) })).toEqual(cancelled("seen"));
    expect(fate("safety-alert", { hold: undefined })).toEqual(cancelled("seen"));
    const anew = holdRecord(1, { since: "2026-09-02T09:00:00.000Z" });
    expect(fate("safety-alert", { hold: anew })).toEqual(cancelled("seen"));
  });
});

describe("a match report", () => {
  const at = (status: RunStatus, rev: number) => fate("match-report", { run: runRecord(1, { status, rev }) });

  test("shows the preview it was planned for, and no later one of the run", () => {
    expect(at("PREVIEW", REV)).toBeUndefined();
    expect(at("PREVIEW", REV + 1)).toEqual(cancelled("run-superseded"));
  });

  test("shows what was approved, whatever has become of the run since", () => {
    for (const status of ["APPROVED", "MATERIALISED"] as const) expect(at(status, REV + 2)).toBeUndefined();
    for (const status of ["QUEUED", "FAILED", "DISCARDED"] as const) {
      expect(at(status, REV + 2)).toEqual(cancelled("run-superseded"));
    }
  });
});

test("what is too late is so, whatever else is in its way", () => {
  const late = { now: "2026-09-16T00:00:00.000Z", contact: undefined, offer: undefined };
  expect(fate("session-reminder", late)).toEqual({ state: "EXPIRED", outcome: "too-late" });
});
