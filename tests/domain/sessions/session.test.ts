import { describe, expect, it } from "vitest";
import { phaseOf } from "../../../lib/domain/sessions/session.ts";

const phasesOf = (sessions: number) => Array.from({ length: sessions }, (_, index) => phaseOf(index + 1, sessions));

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
