import { describe, expect, it } from "vitest";
import { Intake } from "../../../lib/domain/intake/application.ts";
import { CONSENT_FIELDS } from "../../../lib/domain/intake/fields/consent.ts";
import { PERSON_FIELDS } from "../../../lib/domain/intake/fields/person.ts";
import { WISH_FIELDS } from "../../../lib/domain/intake/fields/wishes.ts";
import { FIELD_NAMES, FIELDS } from "../../../lib/domain/intake/fields.ts";
import { answersForMatching, type MatchAnswers } from "../../../lib/domain/runs/match-input.ts";
import { intakeOf } from "../../support/samples.ts";

describe("the fields of the intake", () => {
  it("are asked for in the order of the three tables, and none stands in two of them", () => {
    const rows = [PERSON_FIELDS, WISH_FIELDS, CONSENT_FIELDS].flatMap((table) => Object.keys(table));
    expect(Object.keys(Intake.shape)).toEqual(rows);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it.each(FIELD_NAMES)("%s is described in one sentence of at most 100 characters", (name) => {
    expect(FIELDS[name].describes).toMatch(/^[A-Z][^\n]{8,98}\.$/);
  });
});

describe("the answers that matching sees", () => {
  const answers: MatchAnswers = answersForMatching(intakeOf({ ageBand: "35-49" }));

  it("have no name for a private one: what reads it does not compile", () => {
    // @ts-expect-error a name is private
    expect(answers.preferredName).toBeUndefined();
    // @ts-expect-error so are the safety answers
    expect(answers.safety).toBeUndefined();
    expect(answers.ageBand).toBe("35-49");
  });

  it("leave out what was left out", () => {
    expect("ageBand" in answers).toBe(true);
    expect("region" in answers).toBe(false);
  });
});
