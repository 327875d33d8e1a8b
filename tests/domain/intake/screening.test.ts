import { describe, expect, it } from "vitest";
import { isCandidate } from "../../../lib/domain/intake/application.ts";
import {
  type ContactAnswer,
  isOnHold,
  type SafetyAnswer,
  SafetyAnswers,
  SafetyState,
  screen,
} from "../../../lib/domain/intake/screening.ts";

const ANSWERS: readonly SafetyAnswer[] = ["yes", "no", "unsure", "prefer_not"];
const CONTACT: readonly ContactAnswer[] = ["safe", "not_safe", "unsure", "prefer_not"];
const COMBINATIONS: readonly SafetyAnswers[] = ANSWERS.flatMap((s1) =>
  ANSWERS.flatMap((s2) => ANSWERS.flatMap((s3) => CONTACT.map((s4) => ({ s1, s2, s3, s4 })))),
);

type Row = { readonly state: SafetyState } & { readonly [Question in keyof SafetyAnswers]?: readonly string[] };

/** The table of the safety rules in order of urgency: the first row that applies decides. A question left out: any. */
const ROWS: readonly Row[] = [
  { s1: ["yes", "unsure"], state: "URGENT_HOLD" },
  { s2: ["yes", "unsure"], state: "REVIEW" },
  { s3: ["yes", "unsure"], state: "REVIEW" },
  { s4: ["not_safe", "unsure", "prefer_not"], state: "ASK" },
  { s1: ["prefer_not"], state: "ASK" },
  { s2: ["prefer_not"], state: "ASK" },
  { s3: ["prefer_not"], state: "ASK" },
  { s1: ["no"], s2: ["no"], s3: ["no"], s4: ["safe"], state: "CLEAR" },
];

function applies({ state, ...questions }: Row, answers: SafetyAnswers): boolean {
  const of = new Map<string, string>(Object.entries(answers));
  return Object.entries(questions).every(([question, those]) => those?.includes(of.get(question) ?? ""));
}

describe("screening", () => {
  it.each(COMBINATIONS)("puts $s1, $s2, $s3, $s4 in the state of the safety table", (answers) => {
    expect(screen(answers).state).toBe(ROWS.find((row) => applies(row, answers))?.state);
  });

  it.each(COMBINATIONS)("silences mail after $s1, $s2, $s3, $s4 unless it is safe to write", (answers) => {
    expect(screen(answers).suppressMessages).toBe(answers.s4 !== "safe");
  });

  it("wants all four, and takes no yes or no for whether writing is safe", () => {
    const answers = { s1: "no", s2: "no", s3: "no", s4: "safe" };
    expect(SafetyAnswers.safeParse(answers).success).toBe(true);
    for (const question of ["s1", "s2", "s3", "s4"]) {
      expect(SafetyAnswers.safeParse({ ...answers, [question]: undefined }).success).toBe(false);
    }
    for (const s4 of ["yes", "no"]) expect(SafetyAnswers.safeParse({ ...answers, s4 }).success).toBe(false);
  });

  it("holds after every answer but those that are clear", () => {
    expect(SafetyState.options.filter(isOnHold)).toEqual(["ASK", "REVIEW", "URGENT_HOLD"]);
  });

  it("lets nobody be matched who is on hold, whatever for and whoever has looked", () => {
    expect(isCandidate({ status: "WAITING" }, false)).toBe(true);
    expect(isCandidate({ status: "WAITING" }, true)).toBe(false);
  });

  it.each(["SUBMITTED", "OFFERED", "PLACED", "REFERRED", "WITHDRAWN"] as const)(
    "lets nobody be matched who is %s, however clear",
    (status) => {
      expect(isCandidate({ status }, false)).toBe(false);
    },
  );
});
