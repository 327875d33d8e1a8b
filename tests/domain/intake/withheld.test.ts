import { describe, expect, it } from "vitest";
import { GroupDraft } from "../../../lib/domain/groups/group.ts";
import { Intake } from "../../../lib/domain/intake/application.ts";
import { declaredValue, isWithheld, withoutWithheld } from "../../../lib/domain/intake/withheld.ts";
import { answersForMatching } from "../../../lib/domain/runs/match-input.ts";
import { plainValue } from "../../../lib/matching/check/plain-values.ts";
import { draftOf, intakeOf } from "../../support/samples.ts";

const WITHHELD = [
  ...["", " ", "-", "--", "–", "...", "?", "n/a", "N/A", "na", "none", "None", "null"],
  ...["prefer not to say", "Prefer Not To Say", "prefer_not", "prefer_not_to_say", "PREFER-NOT", "rather not say"],
  ...["I'd rather not say", "I’d prefer not to say", "decline to answer", "not specified", "no answer", "withheld"],
  ...["Prefiero no decir", "prefiero no decirlo", "PREFIERO NO CONTESTAR", "ninguno", "NS/NC", "no aplica"],
  ...[
    "Je préfère ne pas répondre",
    "préfère ne pas dire",
    "prefere ne pas dire",
    "aucun",
    "néant",
    "sans objet",
    "S/O",
  ],
];
const SAID = [
  "woman",
  "non-binary",
  "no religion",
  "agnostic",
  "nonexistent",
  "notary",
  "Nonna",
  "日本",
  "🏳️‍🌈",
  "LGBTQ+",
  "0",
];

describe("what somebody writes of themselves", () => {
  it.each(WITHHELD)("is no value where it is %j, for matching and for its check", (text) => {
    expect([isWithheld(text), plainValue(text)]).toEqual([true, undefined]);
    expect(declaredValue({ gender: text }, "gender")).toBeUndefined();
    expect(withoutWithheld({ gender: text, faith: "muslim" })).toEqual({ faith: "muslim" });
  });

  it.each(SAID)("is a value where it is %j, the same for matching and for its check", (text) => {
    expect([isWithheld(text), plainValue(text)]).toEqual([false, declaredValue({ gender: text }, "gender")]);
  });

  it("does not enter matching where it is withheld", () => {
    const affinity = { gender: "Prefer not to say", faith: "muslim" };
    expect(answersForMatching(intakeOf({ affinity })).affinity).toEqual({ faith: "muslim" });
  });

  it("may be left blank in a form", () => {
    expect(Intake.parse(intakeOf({ affinity: { gender: "" } })).affinity).toEqual({ gender: "" });
  });
});

describe("a group", () => {
  const faultIn = (change: object) => {
    const issue = GroupDraft.safeParse({ ...draftOf(), ...change }).error?.issues[0];
    return [issue?.path.join("."), issue?.message];
  };

  it("cannot be for those who withhold", () => {
    const eligibility = { affinity: { gender: ["woman", "prefer not to say"] } };
    expect(faultIn({ eligibility })).toEqual(["eligibility.affinity.gender.1", "withheld-value"]);
  });

  it.each(["none", "prefer_not_to_say", "na"])("cannot ask that nobody is alone with %s", (name) => {
    expect(faultIn({ salientAttributes: ["gender", name] })).toEqual(["salientAttributes.1", "withheld-value"]);
  });

  it("cannot ask for an attribute that nobody can have", () => {
    expect(faultIn({ eligibility: { affinity: { Gender: ["woman"] } } })[0]).toBe("eligibility.affinity.Gender");
  });
});
