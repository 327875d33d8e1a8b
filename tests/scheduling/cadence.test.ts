import { describe, expect, test } from "vitest";
import { Schedule } from "../../lib/domain/groups/group.ts";
import type { Message, MessageKind } from "../../lib/domain/messages/message.ts";
import type { Session } from "../../lib/domain/sessions/session.ts";
import { Cadence } from "../../lib/domain/settings.ts";
import { type Membership, messagesForMember } from "../../lib/scheduling/cadence.ts";
import { occurrencesOf } from "../../lib/scheduling/series.ts";
import { localParts } from "../../lib/time/wall-clock.ts";
import { contactRecord, offerRecord, sessionId, sessionRecord } from "../support/records.ts";

const CADENCE = Cadence.parse({});
const NOW = "2026-10-01T09:00:00.000Z";

function sessionsOf(overrides: Partial<Parameters<typeof Schedule.parse>[0] & object> = {}): Session[] {
  const base = { firstDate: "2026-10-13", localStart: "18:00", timeZone: "Europe/Madrid", sessions: 8 };
  const schedule = Schedule.parse({ ...base, ...overrides });
  return occurrencesOf(schedule, NOW, 12).map((occurrence) =>
    sessionRecord(occurrence.number, { ...occurrence, timeZone: schedule.timeZone }),
  );
}

function memberOf(overrides: Partial<Membership> = {}, contact: Parameters<typeof contactRecord>[0] = {}): Membership {
  return {
    offer: offerRecord(1, { status: "CONFIRMED", confirmedAt: NOW }),
    contact: contactRecord({ timeZone: "Europe/Madrid", hourBefore: true, optional: true, ...contact }),
    seriesLength: 8,
    sessions: sessionsOf(),
    ...overrides,
  };
}

const plan = (member: Membership, now = NOW) => messagesForMember(member, CADENCE, now);
const of = (messages: readonly Message[], kind: MessageKind) => messages.filter((message) => message.kind === kind);
const due = (messages: readonly Message[], kind: MessageKind) => of(messages, kind).map(({ dueAt }) => dueAt);
const sessionIdsOf = (messages: readonly Message[]) =>
  messages.map(({ cause }) => (cause.about === "session" ? cause.sessionId : undefined));

function cancelled(sessions: readonly Session[], number: number): Session[] {
  return sessions.map((session) => (session.number === number ? { ...session, status: "CANCELLED", rev: 1 } : session));
}

test("every kind of the cadence comes as often as the table says", () => {
  const kinds = plan(memberOf()).map(({ kind }) => kind);
  const counts = Object.fromEntries([...new Set(kinds)].map((kind) => [kind, kinds.filter((k) => k === kind).length]));
  expect(counts).toEqual({
    orientation: 1,
    "session-reminder": 8,
    "join-link": 8,
    "practice-prompt": 8,
    "closing-dates": 1,
    "final-reflection": 1,
    survey: 2,
  });
});

test("planning again gives the same rows, each with an id of its own", () => {
  const ids = plan(memberOf()).map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(plan(memberOf(), "2026-10-02T09:00:00.000Z").map(({ messageId }) => messageId)).toEqual(ids);
});

describe("offsets are on the person's own wall clock", () => {
  test("a day before is the same time the day before, in the week of a clock change too", () => {
    const reminders = due(plan(memberOf()), "session-reminder");
    expect(reminders.slice(1, 4)).toEqual([
      "2026-10-19T16:00:00.000Z",
      "2026-10-26T17:00:00.000Z",
      "2026-11-02T17:00:00.000Z",
    ]);
  });

  test("across the night on which the clocks change it is 23 or 25 hours, not 24", () => {
    const sessions = sessionsOf({ firstDate: "2026-10-25", sessions: 1 });
    const [reminder] = due(plan(memberOf({ sessions, seriesLength: 1 })), "session-reminder");
    expect(sessions[0]?.startsAt).toBe("2026-10-25T17:00:00.000Z");
    expect(reminder).toBe("2026-10-24T16:00:00.000Z");
  });

  test("somebody in New York is reminded at the time their clock will show, while the two zones change apart", () => {
    const member = memberOf({}, { timeZone: "America/New_York" });
    const walls = due(plan(member), "session-reminder").map((at) => localParts(at, "America/New_York").time);
    expect(walls).toEqual(["12:00", "12:00", "13:00", "12:00", "12:00", "12:00", "12:00", "12:00"]);
  });

  test("the join link is an hour before by any clock", () => {
    expect(due(plan(memberOf()), "join-link")[2]).toBe("2026-10-27T16:00:00.000Z");
  });

  test("what would fall into their quiet hours comes the evening before", () => {
    const member = memberOf({}, { timeZone: "Asia/Tokyo" });
    const [first] = plan(member).filter(({ kind }) => kind === "join-link");
    expect(member.sessions[0]?.startsAt).toBe("2026-10-13T16:00:00.000Z");
    // 01:00 in Tokyo: an hour before that is midnight, and the quiet hours began at 21:00.
    expect(localParts(first?.dueAt ?? "", "Asia/Tokyo")).toMatchObject({ date: "2026-10-13", time: "20:30" });
  });
});

describe("the orientation", () => {
  test("comes a week before the first session", () => {
    expect(due(plan(memberOf()), "orientation")).toEqual(["2026-10-06T16:00:00.000Z"]);
  });

  test("of somebody who joins later comes at once, and is about the first session they can attend", () => {
    const confirmedAt = "2026-10-18T12:00:00.000Z";
    const offer = offerRecord(1, { status: "CONFIRMED", confirmedAt });
    const [orientation] = of(plan(memberOf({ offer }), confirmedAt), "orientation");
    expect(orientation?.dueAt).toBe(confirmedAt);
    expect(orientation?.notAfter).toBe("2026-10-20T16:00:00.000Z");
  });
});

describe("the moment of joining", () => {
  const joinedAt = (confirmedAt: string, now = confirmedAt) =>
    plan(memberOf({ offer: offerRecord(1, { status: "CONFIRMED", confirmedAt }) }), now);

  test("late in the evening keeps the orientation, and leaves out the reminder that was due", () => {
    // 22:30 in Madrid, the evening before the first session.
    const messages = joinedAt("2026-10-12T20:30:00.000Z");
    expect(sessionIdsOf(of(messages, "orientation"))).toEqual([sessionId(1)]);
    expect(sessionIdsOf(of(messages, "session-reminder"))).not.toContain(sessionId(1));
  });

  test("counts when something is due at that very moment, and when a session begins then", () => {
    expect(due(joinedAt("2026-10-12T16:00:00.000Z"), "session-reminder")[0]).toBe("2026-10-12T16:00:00.000Z");
    expect(due(joinedAt("2026-10-12T16:00:00.001Z"), "session-reminder")[0]).toBe("2026-10-19T16:00:00.000Z");
    const prompts = (at: string) => sessionIdsOf(of(joinedAt(at), "practice-prompt"))[0];
    expect(prompts("2026-10-13T16:00:00.000Z")).toBe(sessionId(1));
    expect(prompts("2026-10-13T16:00:00.001Z")).toBe(sessionId(2));
  });

  test("is what counts, not the time of planning: what fell due since then and is still of use is planned", () => {
    const messages = joinedAt(NOW, "2026-10-13T09:00:00.000Z");
    expect(due(messages, "session-reminder")[0]).toBe("2026-10-12T16:00:00.000Z");
  });

  test("is now for an offer that does not say when it was signed", () => {
    const offer = offerRecord(1, { status: "CONFIRMED" });
    const messages = plan(memberOf({ offer }), "2026-10-19T17:00:00.000Z");
    expect(due(messages, "session-reminder")[0]).toBe("2026-10-26T17:00:00.000Z");
  });
});

test("a calendar without a meeting that takes place implies nothing", () => {
  expect(plan(memberOf({ sessions: [] }))).toEqual([]);
  expect(plan(memberOf({ sessions: sessionsOf().map((session) => ({ ...session, status: "CANCELLED" })) }))).toEqual(
    [],
  );
});

test("each message is about its session and this membership, and goes to this person", () => {
  const member = memberOf();
  const { groupId, offerId } = member.offer;
  const ofSession = { about: "session", groupId, sessionId: sessionId(8), offerId };
  const ofLast = plan(member).filter(({ cause }) => cause.about === "session" && cause.sessionId === sessionId(8));
  expect(Object.fromEntries(ofLast.map(({ kind, cause }) => [kind, cause]))).toStrictEqual({
    "session-reminder": ofSession,
    "join-link": ofSession,
    "practice-prompt": ofSession,
    "final-reflection": ofSession,
    survey: { ...ofSession, daysAfterEnd: 91 },
  });
  const surveys = of(plan(member), "survey").map(({ cause }) => cause);
  expect(surveys[0]).toStrictEqual({ ...ofSession, daysAfterEnd: 7 });
  for (const { recipient } of plan(member)) {
    expect(recipient).toStrictEqual({ to: "person", personId: member.contact.personId });
  }
});

test("what was due before the person joined is not planned: the welcome has said it", () => {
  const confirmedAt = "2026-10-19T17:00:00.000Z";
  const offer = offerRecord(1, { status: "CONFIRMED", confirmedAt });
  const [first] = due(plan(memberOf({ offer }), confirmedAt), "session-reminder");
  expect(first).toBe("2026-10-26T17:00:00.000Z");
});

test("what is past its use is not planned any more", () => {
  const later = plan(memberOf(), "2026-11-10T17:00:00.000Z");
  expect(due(later, "session-reminder")).toHaveLength(3);
  expect(of(later, "orientation")).toEqual([]);
});

describe("a cancelled session", () => {
  const sessions = cancelled(sessionsOf(), 3);

  test("has no messages of its own", () => {
    expect(sessionIdsOf(plan(memberOf({ sessions })))).not.toContain(sessionId(3));
  });

  test("that was the last one hands the ending to the one before", () => {
    const messages = plan(memberOf({ sessions: cancelled(sessionsOf(), 8) }));
    expect(sessionIdsOf(of(messages, "final-reflection"))).toEqual([sessionId(7)]);
    expect(sessionIdsOf(of(messages, "survey"))).toEqual([sessionId(7), sessionId(7)]);
  });

  test("that was the first one hands the orientation to the next", () => {
    const messages = plan(memberOf({ sessions: cancelled(sessionsOf(), 1) }));
    expect(sessionIdsOf(of(messages, "orientation"))).toEqual([sessionId(2)]);
  });
});

test("a moved session has messages of its new revision at its new time", () => {
  const before = plan(memberOf());
  const sessions = sessionsOf().map((session) =>
    session.number === 2 ? { ...session, startsAt: "2026-10-22T16:00:00.000Z", rev: 1 } : session,
  );
  const after = plan(memberOf({ sessions }));
  const moved = of(after, "session-reminder").find(({ causeRev }) => causeRev === 1);
  expect(moved?.dueAt).toBe("2026-10-21T16:00:00.000Z");
  expect(before.map(({ messageId }) => messageId)).not.toContain(moved?.messageId);
});

describe("the ending of a series of eight", () => {
  const messages = plan(memberOf());

  test("is announced the day after the last working session, before the closing ones", () => {
    // Session 7 opens the closing phase; session 6 is on 17 November.
    expect(due(messages, "closing-dates")).toEqual(["2026-11-18T17:00:00.000Z"]);
    expect(sessionIdsOf(of(messages, "closing-dates"))).toEqual([sessionId(7)]);
  });

  test("has its reflection a week before the last session", () => {
    expect(due(messages, "final-reflection")).toEqual(["2026-11-24T17:00:00.000Z"]);
  });

  test("is asked about a week and three months later", () => {
    expect(due(messages, "survey")).toEqual(["2026-12-08T17:00:00.000Z", "2027-03-02T17:00:00.000Z"]);
  });

  test("leaves a practice prompt two days and a survey a week to be sent: later they are of no use", () => {
    const [first] = of(messages, "practice-prompt");
    expect([first?.dueAt, first?.notAfter]).toEqual(["2026-10-15T16:00:00.000Z", "2026-10-17T16:00:00.000Z"]);
    expect(of(messages, "survey").map(({ notAfter }) => notAfter)).toEqual([
      "2026-12-15T17:00:00.000Z",
      "2027-03-09T17:00:00.000Z",
    ]);
    const at = (now: string) => plan(memberOf(), now).filter(({ kind }) => kind === "survey").length;
    expect([at("2027-03-09T16:59:59.999Z"), at("2027-03-09T17:00:00.000Z")]).toEqual([1, 0]);
  });

  test("is not part of an ongoing group, nor announced in a series that is all closing", () => {
    const kinds = new Set(plan(memberOf({ seriesLength: null })).map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(["orientation", "session-reminder", "join-link", "practice-prompt"]));
    const short = sessionsOf({ sessions: 2 });
    expect(of(plan(memberOf({ sessions: short, seriesLength: 2 })), "closing-dates")).toEqual([]);
    const single = sessionsOf({ sessions: 1 });
    expect(of(plan(memberOf({ sessions: single, seriesLength: 1 })), "final-reflection")).toEqual([]);
  });
});

describe("the ending of a long series", () => {
  test.each([
    // Tuesdays from 13 October: the ninth is 8 December, the sixteenth 26 January.
    [12, 10, "2026-12-09T17:00:00.000Z"],
    [20, 17, "2027-01-27T17:00:00.000Z"],
  ])("of %i is announced before session %i, the first of its last fifth", (sessions, first, dueAt) => {
    const messages = plan(memberOf({ sessions: sessionsOf({ sessions }), seriesLength: sessions }));
    expect(due(messages, "closing-dates")).toEqual([dueAt]);
    expect(sessionIdsOf(of(messages, "closing-dates"))).toEqual([sessionId(first)]);
    expect(sessionIdsOf(of(messages, "final-reflection"))).toEqual([sessionId(sessions)]);
  });
});

test("join links, practice prompts and surveys are only for those who asked for them", () => {
  const kinds = new Set(plan(memberOf({}, { hourBefore: false, optional: false })).map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(["orientation", "session-reminder", "closing-dates", "final-reflection"]));
});

test("nothing reminds of a session that has begun", () => {
  const starts = new Map(memberOf().sessions.map(({ sessionId, startsAt }) => [String(sessionId), startsAt]));
  const before: readonly MessageKind[] = ["orientation", "session-reminder", "join-link", "closing-dates"];
  for (const message of plan(memberOf()).filter(({ kind }) => before.includes(kind))) {
    const start = message.cause.about === "session" ? starts.get(message.cause.sessionId) : undefined;
    expect(message.notAfter).toBe(start);
    expect(message.dueAt < message.notAfter).toBe(true);
  }
});
