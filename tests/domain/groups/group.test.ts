import { describe, expect, it } from "vitest";
import { Group, GroupDraft, isPublished, NORMS, Size } from "../../../lib/domain/groups/group.ts";
import { groupRecord } from "../../support/records.ts";
import { draftOf } from "../../support/samples.ts";

/** The draft's fields at fault, each once. */
function faultsIn(change: object): readonly string[] {
  const { error } = GroupDraft.safeParse({ ...draftOf(), ...change });
  return [...new Set((error?.issues ?? []).map(({ path }) => path.join(".")))];
}

const letters = (count: number) => "a".repeat(count);
const many = <T>(count: number, one: T): readonly T[] => Array.from({ length: count }, () => one);

describe("a size", () => {
  const accepts = (min: number, ideal: number, max: number) => Size.safeParse({ min, ideal, max }).success;

  it("goes from min by ideal to max, and they may be one", () => {
    expect(accepts(3, 6, 8)).toBe(true);
    expect(accepts(5, 5, 5)).toBe(true);
  });

  it("is refused for either half alone, and says what it must be", () => {
    expect(accepts(7, 6, 8)).toBe(false);
    expect(accepts(3, 9, 8)).toBe(false);
    expect(accepts(9, 8, 7)).toBe(false);
    expect(Size.safeParse({ min: 7, ideal: 6, max: 8 }).error?.issues[0]?.message).toBe("sizes-out-of-order");
  });

  it("is of one person to fifty, in whole people", () => {
    expect(accepts(1, 1, 1)).toBe(true);
    expect(accepts(50, 50, 50)).toBe(true);
    for (const [min, ideal, max] of [
      [0, 1, 1],
      [1, 1, 51],
      [50, 51, 51],
      [51, 51, 51],
      [0, 0, 0],
      [1, 1.5, 2],
      [0.5, 1, 2],
      [1, 2, 2.5],
    ] as const) {
      expect([min, ideal, max, accepts(min, ideal, max)]).toEqual([min, ideal, max, false]);
    }
  });
});

describe("a draft", () => {
  it("may be a title alone; the rest is missing, or has these defaults", () => {
    expect(GroupDraft.parse({ title: "Only a title" })).toEqual({
      title: "Only a title",
      themes: [],
      roleAllowed: [],
      kind: "support",
      salientAttributes: [],
      languages: [],
      facilitators: [],
      eligibility: {},
      accessProvision: [],
      fee: "free",
      sessionPlan: [],
      whenSeatsFree: "ask",
    });
  });

  const terms = { goals: "g", norms: [], legalExceptions: "l" };
  const place = { area: { latitude: 0, longitude: 0 }, address: "a" };
  it.each<[field: string, allowed: readonly unknown[], refused: readonly unknown[]]>([
    ["title", ["a", letters(120)], ["", "  ", letters(121), undefined]],
    ["discreetLabel", ["a", letters(40), undefined], ["", " ", letters(41)]],
    ["themes", [[], many(5, "grief")], [many(6, "grief"), ["gossip"]]],
    ["specialistConfirmedBy", ["a", letters(120)], ["", " ", letters(121)]],
    ["roleAllowed", [["own_experience", "family_carer", "bereaved"]], [["anyone"]]],
    ["kind", ["support", "psychotherapy"], ["study"]],
    ["format", ["process", "psychoeducational", "experiential", "support_skills"], ["talk"]],
    ["entry", ["open", "closed"], ["ajar"]],
    [
      "salientAttributes",
      [[], many(5, "gender_identity"), ["ab"], [letters(30)]],
      [["a"], [letters(31)], ["Age"], many(6, "ab")],
    ],
    ["languages", [["en", "es-MX", "fr", "de"]], [["en", "es", "fr", "de", "it"], ["?"]]],
    ["modality", ["virtual", "in_person"], ["hybrid"]],
    [
      "place",
      [place, { ...place, address: letters(300) }],
      [
        { ...place, address: " " },
        { ...place, address: letters(301) },
        { ...place, floor: 2 },
      ],
    ],
    ["meetingUrl", ["https://meet.example.org/a"], ["http://meet.example.org/a", "meet.example.org", ""]],
    [
      "supervisor",
      [{ name: letters(120), email: "p@example.org" }],
      [
        { name: " ", email: "p@example.org" },
        { name: letters(121), email: "p@example.org" },
        { name: "P", email: "p" },
      ],
    ],
    ["accessProvision", [["captions", "sign", "step_free", "other"]], [["lift"]]],
    ["fee", ["free", "reduced", "standard"], ["dear"]],
    [
      "agreement",
      [terms, { ...terms, goals: letters(1000), legalExceptions: letters(1000) }],
      [
        { ...terms, goals: " " },
        { ...terms, goals: letters(1001) },
        { ...terms, legalExceptions: "" },
        { ...terms, legalExceptions: letters(1001) },
        { ...terms, norms: ["silence"] },
      ],
    ],
    ["sessionPlan", [[], ["a"], many(52, letters(200))], [many(53, "a"), [letters(201)], [" "]]],
    ["whenSeatsFree", ["off", "ask", "offer"], ["yes", true]],
    [
      "eligibility",
      [{}, { ageBands: ["65+"] }, { countries: ["GB"] }, { affinity: { gender: ["woman"] } }],
      [{ ageBands: ["old"] }, { countries: ["ZZ"] }, { affinity: { gender: [] } }, { height: 2 }],
    ],
    ["shoeSize", [], [43]],
  ])("%s", (field, allowed, refused) => {
    for (const value of allowed) expect([value, faultsIn({ [field]: value })]).toEqual([value, []]);
    for (const value of refused) {
      const faults = faultsIn({ [field]: value });
      expect([value, faults.length]).toEqual([value, 1]);
      expect(faults[0]).toMatch(new RegExp(`^(${field}.*)?$`));
    }
  });

  it("has an agreement of these norms, in this order, and of no other", () => {
    const norms = [
      ...["attendance", "may_pass", "share_airtime", "kindness", "i_statements", "no_medical_advice", "private_space"],
      ...["no_recording", "outside_contact", "leaving", "confidentiality"],
    ];
    expect(NORMS).toEqual(norms);
    expect(faultsIn({ agreement: { ...terms, norms } })).toEqual([]);
  });

  it("keeps no blanks round what people read", () => {
    const { title, discreetLabel } = GroupDraft.parse({ title: " Circle ", discreetLabel: " Blue " });
    expect([title, discreetLabel]).toEqual(["Circle", "Blue"]);
    const { agreement } = GroupDraft.parse({
      title: "a",
      agreement: { ...terms, goals: " g ", legalExceptions: " l " },
    });
    expect(agreement).toEqual(terms);
  });
});

describe("a schedule", () => {
  const schedule = { firstDate: "2026-09-15", localStart: "18:00", timeZone: "Europe/London", sessions: 8 };
  const skip = (date: string) => ({ date, action: "skip" });
  const move = { date: "2026-09-22", action: "move", toDate: "2026-09-23", toStart: "19:00" };

  it("is weekly, an hour and a half long and without exceptions unless it says otherwise", () => {
    expect(GroupDraft.parse({ title: "a", schedule }).schedule).toEqual({
      ...schedule,
      everyWeeks: 1,
      minutes: 90,
      exceptions: [],
    });
  });

  it.each<[field: string, allowed: readonly unknown[], refused: readonly unknown[]]>([
    ["firstDate", ["2028-02-29"], ["2026-02-29", "15.9.2026", undefined]],
    ["localStart", ["00:00", "23:59"], ["24:00", "18h", undefined]],
    ["timeZone", ["Asia/Tokyo"], ["Tokyo", undefined]],
    ["everyWeeks", [1, 4], [0, 5, 1.5]],
    ["sessions", [1, 52, null], [0, 53, 1.5, undefined]],
    ["minutes", [30, 240], [29, 241, 45.5]],
    [
      "exceptions",
      [[skip("2026-09-22"), move], many(60, move)],
      [
        many(61, move),
        [{ ...move, toStart: "25:00" }],
        [{ date: "2026-09-22", action: "move" }],
        [{ ...skip("2026-09-22"), why: "holiday" }],
        [{ date: "2026-09-22", action: "cancel" }],
      ],
    ],
  ])("%s", (field, allowed, refused) => {
    for (const value of allowed) {
      expect([value, faultsIn({ schedule: { ...schedule, [field]: value } })]).toEqual([value, []]);
    }
    for (const value of refused) {
      const faults = faultsIn({ schedule: { ...schedule, [field]: value } });
      expect([value, faults.length > 0]).toEqual([value, true]);
      for (const fault of faults) expect(fault).toMatch(new RegExp(`^schedule.${field}`));
    }
  });

  it("takes no field it does not know", () => {
    expect(faultsIn({ schedule: { ...schedule, weekday: "tue" } })).toEqual(["schedule"]);
  });
});

describe("a group", () => {
  it("is published once it has left its draft with an agreement", () => {
    const agreementVersion = "v1-0123456789abcdef";
    expect(isPublished(groupRecord({ status: "DRAFT", agreementVersion }))).toBe(false);
    expect(isPublished(groupRecord({ status: "PUBLISHED", agreementVersion: undefined }))).toBe(false);
    for (const status of ["PUBLISHED", "RUNNING", "ENDED", "CANCELLED"] as const) {
      expect(isPublished(groupRecord({ status, agreementVersion }))).toBe(true);
    }
  });

  it("is stored in one of five states, with a revision", () => {
    const accepts = (change: object) => Group.safeParse({ ...groupRecord(), ...change }).success;
    for (const status of ["DRAFT", "PUBLISHED", "RUNNING", "ENDED", "CANCELLED"])
      expect(accepts({ status })).toBe(true);
    expect(accepts({ status: "PAUSED" })).toBe(false);
    expect(accepts({ rev: 0 })).toBe(true);
    for (const rev of [-1, 0.5, undefined]) expect(accepts({ rev })).toBe(false);
    expect(accepts({ createdAt: "yesterday" })).toBe(false);
    expect(accepts({ publishedAt: "yesterday" })).toBe(false);
    expect(accepts({ groupId: "grp_1" })).toBe(false);
  });
});
