import { describe, expect, it } from "vitest";
import { DomainError } from "../../../lib/domain/errors.ts";
import { REQUIRED_NORMS } from "../../../lib/domain/groups/agreement.ts";
import { GroupDraft, type GroupDraftInput } from "../../../lib/domain/groups/group.ts";
import {
  missingAfterEdit,
  missingForPublishing,
  PUBLISH_CHECKS,
  refuseUnlessComplete,
} from "../../../lib/domain/groups/publishing.ts";
import { Theme } from "../../../lib/domain/vocabulary.ts";
import { refusalOf, said, TELLING } from "../../support/said.ts";
import { draftOf, SAMPLE_NOW } from "../../support/samples.ts";
import { licensed, PEER } from "./leaders.ts";

const SCHEDULE = { firstDate: "2026-09-15", localStart: "18:00", timeZone: "Europe/London", sessions: 8 };
const PLACE = { area: { latitude: 51.5, longitude: -0.1 }, address: "4 Harbour Lane, blue room" };
const TERMS = { goals: "To be heard.", norms: [...REQUIRED_NORMS], legalExceptions: "None." };

type Case = {
  readonly wrong: Partial<GroupDraftInput>;
  /** Close to wrong, and still fine. */
  readonly right: Partial<GroupDraftInput>;
  readonly field: string;
  readonly says: RegExp;
};

const CASES: Readonly<Record<string, Case>> = {
  label: { wrong: { discreetLabel: undefined }, right: {}, field: "/discreetLabel", says: /missing/ },
  "label-discreet": {
    wrong: { discreetLabel: "Grief circle" },
    right: { discreetLabel: "Blue circle" },
    field: "/discreetLabel",
    says: /Grief/,
  },
  themes: { wrong: { themes: [] }, right: { themes: ["loneliness"] }, field: "/themes", says: /empty/ },
  specialist: {
    wrong: { themes: ["bipolar", "grief"] },
    right: { themes: ["bipolar"], specialistConfirmedBy: "A. Coordinator" },
    field: "/specialistConfirmedBy",
    says: /for bipolar$/,
  },
  format: { wrong: { format: undefined }, right: { format: "process" }, field: "/format", says: /missing/ },
  entry: { wrong: { entry: undefined }, right: { entry: "open" }, field: "/entry", says: /missing/ },
  size: {
    wrong: { size: undefined, format: undefined },
    right: { size: undefined, format: "process" },
    field: "/size",
    says: /missing/,
  },
  schedule: { wrong: { schedule: undefined }, right: {}, field: "/schedule", says: /missing/ },
  "schedule-ahead": {
    wrong: { schedule: { ...SCHEDULE, firstDate: "2026-08-25" } },
    right: { schedule: { ...SCHEDULE, firstDate: "2026-09-01", localStart: "10:01" } },
    field: "/schedule/firstDate",
    says: /not ahead/,
  },
  "session-plan": {
    wrong: { sessionPlan: ["a", "b", "c", "d", "e", "f"] },
    right: { sessionPlan: [], schedule: { ...SCHEDULE, sessions: null } },
    field: "/sessionPlan",
    says: /sessions 7, 8$/,
  },
  languages: { wrong: { languages: [] }, right: { languages: ["es"] }, field: "/languages", says: /empty/ },
  modality: { wrong: { modality: undefined }, right: {}, field: "/modality", says: /missing/ },
  "meeting-url": {
    wrong: { meetingUrl: undefined },
    right: { meetingUrl: undefined, modality: "in_person", place: PLACE },
    field: "/meetingUrl",
    says: /virtual/,
  },
  place: {
    wrong: { modality: "in_person" },
    right: { modality: "in_person", place: PLACE },
    field: "/place",
    says: /in person/,
  },
  facilitator: { wrong: { facilitators: [] }, right: { facilitators: [PEER] }, field: "/facilitators", says: /empty/ },
  "licensed-facilitator": {
    wrong: { kind: "psychotherapy", facilitators: [{ ...PEER, level: "licensed" }] },
    right: { kind: "psychotherapy", facilitators: [PEER, licensed("2027-01-01")] },
    field: "/facilitators",
    says: /licensed/,
  },
  "licence-valid": {
    wrong: { kind: "psychotherapy", facilitators: [licensed("2026-11-02")] },
    right: { kind: "psychotherapy", facilitators: [licensed("2026-11-03")] },
    field: "/facilitators",
    says: /2026-11-03, the last session/,
  },
  supervisor: { wrong: { supervisor: undefined }, right: {}, field: "/supervisor", says: /missing/ },
  agreement: { wrong: { agreement: undefined }, right: { agreement: TERMS }, field: "/agreement", says: /missing/ },
  "agreement-norms": {
    wrong: { agreement: { ...TERMS, norms: ["confidentiality", "attendance", "no_recording"] } },
    right: { agreement: TERMS },
    field: "/agreement/norms",
    says: /lacks kindness, share_airtime$/,
  },
  "when-seats-free": {
    wrong: { whenSeatsFree: "offer" },
    right: { whenSeatsFree: "offer", entry: "open" },
    field: "/whenSeatsFree",
    says: /open/,
  },
};

it("no psychotherapy group offers its seats by itself: it may ask, published or edited", () => {
  const draft = (whenSeatsFree: "off" | "ask" | "offer") =>
    draftOf({ kind: "psychotherapy", entry: "open", facilitators: [licensed("2028-01-01")], whenSeatsFree });
  const refused = [{ field: "/whenSeatsFree", code: "fills-psychotherapy" }];
  for (const missing of [missingForPublishing, missingAfterEdit]) {
    expect(missing(draft("offer"), SAMPLE_NOW, TELLING)).toEqual(refused);
    expect(missing(draft("ask"), SAMPLE_NOW, TELLING)).toEqual([]);
    expect(missing(draft("off"), SAMPLE_NOW, TELLING)).toEqual([]);
  }
});

describe("publishing checks", () => {
  it.each(PUBLISH_CHECKS)("$name refuses what it is there to refuse, and says where and what", ({ name, missing }) => {
    const example = CASES[name];
    if (example === undefined) throw new Error(`no case for the check "${name}": add one to CASES`);
    const found = missing(draftOf(example.wrong), SAMPLE_NOW, TELLING);
    const [fault] = said(found === undefined ? [] : [found]);
    expect(fault?.field).toBe(example.field);
    expect(fault?.problem).toMatch(example.says);
    expect(fault?.fix).toMatch(/\w{3,} \w{2,}/);
  });

  it.each(PUBLISH_CHECKS)("$name lets pass what is only close to it", ({ name, missing }) => {
    expect(missing(draftOf(CASES[name]?.right), SAMPLE_NOW, TELLING)).toBeUndefined();
    expect(missing(draftOf(), SAMPLE_NOW, TELLING)).toBeUndefined();
  });

  it("have names of their own, each with a case here", () => {
    expect(PUBLISH_CHECKS.map(({ name }) => name).sort()).toEqual(Object.keys(CASES).sort());
  });

  it("list everything an empty draft lacks at once", () => {
    const faults = missingForPublishing(GroupDraft.parse({ title: "Only a title" }), SAMPLE_NOW, TELLING);
    expect(faults.map(({ field }) => field)).toEqual([
      "/discreetLabel",
      "/themes",
      "/format",
      "/entry",
      "/size",
      "/schedule",
      "/languages",
      "/modality",
      "/facilitators",
      "/supervisor",
      "/agreement",
    ]);
  });

  it("refuse with every fault, and let a complete draft pass", () => {
    const faults = missingForPublishing(draftOf({ supervisor: undefined, themes: [] }), SAMPLE_NOW, TELLING);
    expect(() => refuseUnlessComplete(faults)).toThrow(DomainError);
    expect(() => refuseUnlessComplete(missingForPublishing(draftOf(), SAMPLE_NOW, TELLING))).not.toThrow();
  });

  it("ask for confirmed specialist facilitation of five themes, and of no other", () => {
    const asking = Theme.options.filter((theme) => {
      const faults = missingForPublishing(draftOf({ themes: [theme], discreetLabel: "Blue" }), SAMPLE_NOW, TELLING);
      return faults.some(({ field }) => field === "/specialistConfirmedBy");
    });
    const five = ["bipolar", "trauma_ptsd", "suicide_loss", "psychosis_schizophrenia", "eating_concerns"];
    expect(asking.toSorted()).toEqual(five.toSorted());
  });

  it.each(["kindness", "share_airtime", "confidentiality", "no_recording"])(
    "name %s when it alone is left out of the agreement",
    (norm) => {
      const agreement = { ...TERMS, norms: REQUIRED_NORMS.filter((other) => other !== norm) };
      const faults = missingForPublishing(draftOf({ agreement }), SAMPLE_NOW, TELLING);
      expect(faults).toMatchObject([{ code: "norms-missing", facts: { norms: [norm] } }]);
    },
  );

  it("ask for a plan of one session by its number, and for none too many", () => {
    const plan = ["1", "2", "3", "4", "5", "6", "7"];
    const one = missingForPublishing(draftOf({ sessionPlan: plan }), SAMPLE_NOW, TELLING);
    expect(said(one)).toMatchObject([{ field: "/sessionPlan", problem: "has no plan for session 8" }]);
    const tooMany = missingForPublishing(draftOf({ sessionPlan: [...plan, "8", "9"] }), SAMPLE_NOW, TELLING);
    expect(said(tooMany)).toMatchObject([{ problem: "plans 9 sessions, and the schedule has 8" }]);
  });

  it("count what is missing when they refuse, and one thing as one", async () => {
    const refusal = (draft: Partial<GroupDraftInput>) =>
      refusalOf((async () => refuseUnlessComplete(missingForPublishing(draftOf(draft), SAMPLE_NOW, TELLING)))());
    expect(await refusal({ supervisor: undefined })).toBe("One thing is missing before this group can take people.");
    expect(await refusal({ supervisor: undefined, languages: [], themes: [] })).toMatch(/^3 things are missing/);
  });

  it("stay in force for a published group, except that it may have met", () => {
    const later = "2026-10-01T09:00:00.000Z";
    expect(missingAfterEdit(draftOf(), later, TELLING)).toEqual([]);
    expect(missingAfterEdit(draftOf({ supervisor: undefined }), later, TELLING)).toMatchObject([
      { field: "/supervisor" },
    ]);
  });
});
