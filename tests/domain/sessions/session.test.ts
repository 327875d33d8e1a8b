import { describe, expect, it } from "vitest";
import { phaseOf, Rsvp, Session } from "../../../lib/domain/sessions/session.ts";
import { groupId, personId, sessionId, sessionRecord } from "../../support/records.ts";
import { SAMPLE_NOW } from "../../support/samples.ts";

const phasesOf = (sessions: number) => Array.from({ length: sessions }, (_, index) => phaseOf(index + 1, sessions));

/** Left out, or one of these: a stored record with such a value is refused. */
function refuses(
  schema: typeof Session | typeof Rsvp,
  record: object,
  wrong: Readonly<Record<string, readonly unknown[]>>,
) {
  expect(schema.parse(record)).toEqual(record);
  for (const [field, values] of Object.entries(wrong)) {
    for (const value of [undefined, ...values]) {
      const { error } = schema.safeParse({ ...record, [field]: value });
      expect([field, value, error?.issues.map(({ path }) => path.join("."))]).toEqual([field, value, [field]]);
    }
  }
}

describe("a stored session", () => {
  it("has its number, its state, the time on the wall and the instants that makes, and a revision", () => {
    refuses(Session, sessionRecord(1, { number: 1, rev: 0 }), {
      sessionId: ["ses_1"],
      groupId: ["grp_1"],
      number: [0, 1.5],
      status: ["MOVED"],
      localDate: ["2026-02-30"],
      localStart: ["24:00"],
      timeZone: ["London"],
      startsAt: ["2026-09-15"],
      endsAt: ["2026-09-15"],
      rev: [-1, 0.5],
    });
  });

  it.each(["SCHEDULED", "CANCELLED"] as const)("may be %s", (status) => {
    expect(Session.parse(sessionRecord(1, { status })).status).toBe(status);
  });
});

describe("a member's answer", () => {
  const answer = {
    sessionId: sessionId(),
    groupId: groupId(),
    personId: personId(),
    sessionRev: 0,
    answeredAt: SAMPLE_NOW,
  };

  it.each(["coming", "not_coming"])("may be %s", (word) => {
    refuses(
      Rsvp,
      { ...answer, answer: word },
      {
        sessionId: ["ses_1"],
        groupId: ["grp_1"],
        personId: ["Ruth"],
        answer: ["perhaps"],
        sessionRev: [-1],
        answeredAt: ["today"],
      },
    );
  });
});

describe("the phase of a session", () => {
  it.each([
    [3, ["opening", "closing", "closing"]],
    [4, ["opening", "opening", "closing", "closing"]],
    [6, ["opening", "opening", "working", "working", "closing", "closing"]],
  ])("of a series of %i: the first two open, the last two close", (sessions, phases) => {
    expect(phasesOf(sessions)).toEqual(phases);
  });

  it.each([
    [1, 1],
    [2, 2],
    [8, 2],
    [10, 2],
    [11, 3],
    [12, 3],
    [15, 3],
    [16, 4],
    [20, 4],
    [21, 5],
    [26, 6],
    [50, 10],
    [52, 11],
  ])("of a series of %i: the last %i close it, a fifth of them and never fewer than two", (sessions, closing) => {
    const phases = phasesOf(sessions);
    expect(phases.slice(sessions - closing)).toEqual(Array(closing).fill("closing"));
    expect(phases.slice(0, sessions - closing)).not.toContain("closing");
  });

  it("of an ongoing group opens twice and then works: it closes for nobody", () => {
    expect([1, 2, 3, 11, 52].map((number) => phaseOf(number, null))).toEqual([
      "opening",
      "opening",
      "working",
      "working",
      "working",
    ]);
  });
});
