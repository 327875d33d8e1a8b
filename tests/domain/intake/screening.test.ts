import { describe, expect, it } from "vitest";
import { isCandidate } from "../../../lib/domain/intake/application.ts";
import { isOnHold, type SafetyAnswer, SafetyState, screen } from "../../../lib/domain/intake/screening.ts";

const ANSWERS: readonly SafetyAnswer[] = ["yes", "no", "unsure", "prefer_not"];
const COMBINATIONS = ANSWERS.flatMap((s1) => ANSWERS.flatMap((s2) => ANSWERS.map((s3) => ({ s1, s2, s3 }))));

/** The table of the safety rules, row by row in order of urgency: the first that applies decides. */
const ROWS = [
  { s1: ["yes", "unsure"], s2: ANSWERS, s3: ANSWERS, state: "URGENT_HOLD" },
  { s1: ANSWERS, s2: ["yes", "unsure"], s3: ANSWERS, state: "REVIEW" },
  { s1: ANSWERS, s2: ANSWERS, s3: ["yes", "unsure"], state: "REVIEW" },
  { s1: ["prefer_not"], s2: ANSWERS, s3: ANSWERS, state: "REVIEW_LOW" },
  { s1: ANSWERS, s2: ["prefer_not"], s3: ANSWERS, state: "REVIEW_LOW" },
  { s1: ANSWERS, s2: ANSWERS, s3: ["prefer_not"], state: "REVIEW_LOW" },
  { s1: ["no"], s2: ["no"], s3: ["no"], state: "CLEAR" },
] as const;

describe("screening", () => {
  it.each(COMBINATIONS)("puts $s1, $s2, $s3 in the state of the safety table", (answers) => {
    const row = ROWS.find(
      ({ s1, s2, s3 }) =>
        (s1 as readonly string[]).includes(answers.s1) &&
        (s2 as readonly string[]).includes(answers.s2) &&
        (s3 as readonly string[]).includes(answers.s3),
    );
    expect(screen(answers).state).toBe(row?.state);
  });

  it.each(COMBINATIONS)("silences mail after $s1, $s2, $s3 exactly when contact may be unsafe", (answers) => {
    expect(screen(answers).suppressMessages).toBe(answers.s3 === "yes" || answers.s3 === "unsure");
  });

  it("lets nobody on hold be matched, and of the rest only those cleared by their answers or by a person", () => {
    const candidates = SafetyState.options.filter((safety) => isCandidate({ status: "WAITING", safety }));
    expect(candidates).toEqual(["CLEAR", "CLEARED"]);
    expect(candidates.some(isOnHold)).toBe(false);
  });

  it.each(["SUBMITTED", "OFFERED", "PLACED", "REFERRED", "WITHDRAWN"] as const)(
    "lets nobody be matched who is %s, however clear",
    (status) => {
      expect(isCandidate({ status, safety: "CLEAR" })).toBe(false);
    },
  );
});
