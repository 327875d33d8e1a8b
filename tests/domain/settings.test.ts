import { describe, expect, it } from "vitest";
import { Settings, type SettingsInput } from "../../lib/domain/settings.ts";
import { certificateIn } from "../infra/settings-with.ts";

const ORGANISATION: SettingsInput["organisation"] = {
  name: "Example Care",
  senderName: "Example",
  senderAddress: "hello@example.org",
  coordinatorAddress: "desk@example.org",
  publicUrl: "https://groups.example.org",
  timeZone: "Europe/London",
  staffedHours: {
    weekly: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", until: "17:00" }],
    closed: ["2026-12-25"],
  },
};

/** Which fields are at fault, each once. */
function faultsIn(change: object): readonly string[] {
  const { error } = Settings.safeParse({ organisation: ORGANISATION, ...change });
  return [...new Set((error?.issues ?? []).map(({ path }) => path.join(".")))];
}

it("an operator who decides nothing has these", () => {
  expect(Settings.parse({ organisation: ORGANISATION })).toEqual({
    organisation: { ...ORGANISATION, staffLanguage: "en" },
    web: { allowedOrigins: [] },
    programme: "main",
    privacyNoticeVersion: "2026-11",
    safety: { previous: [] },
    matching: {
      objective: "most_placed",
      weights: { theme: 40, slotComfort: 15, format: 15, facilitatorAndEntry: 10, modality: 5, waiting: 15 },
      themeRequired: true,
      waitingFullAfterDays: 28,
      horizonWeeks: 26,
      expectedStay: 0.8,
      budget: 2000,
    },
    cadence: {
      offerDays: 5,
      offerNudgeDay: 3,
      orientationDaysBefore: 7,
      reminderDaysBefore: 1,
      joinLinkMinutesBefore: 60,
      practiceDaysAfter: 2,
      finalReflectionDaysBefore: 7,
      surveyDaysAfterEnd: [7, 91],
      quietFrom: "21:00",
      quietUntil: "08:00",
    },
    retention: { unplacedIntakeDays: 90, idempotencyDays: 7, logDays: 30 },
    alarms: {
      silentMinutes: 3,
      overdueSeconds: 300,
      planHours: 26,
      bounceRate: 0.02,
      complaintRate: 0.0005,
      mailsADay: 40_000,
      lateAheadMinutes: 15,
      parkedDays: 3,
    },
    capacity: { mailsPerSecond: 14, functionsAtOnce: 10 },
    encryption: "sensitive",
    crisis: {},
    sendGuarantee: "at-most-once",
  });
});

describe("a number has its limits", () => {
  it.each<[section: string, field: string, allowed: readonly unknown[], refused: readonly unknown[]]>([
    ["cadence", "offerDays", [1, 90], [0, 91, 1.5, -1, "5"]],
    ["cadence", "offerNudgeDay", [1, 90], [0, 91, 1.5]],
    ["cadence", "orientationDaysBefore", [1, 90], [0, 91, 1.5]],
    ["cadence", "reminderDaysBefore", [1, 30], [0, 31, 1.5]],
    ["cadence", "joinLinkMinutesBefore", [5, 1440], [4, 1441, 5.5]],
    ["cadence", "practiceDaysAfter", [1, 90], [0, 91, 1.5]],
    ["cadence", "finalReflectionDaysBefore", [1, 90], [0, 91, 1.5]],
    ["cadence", "surveyDaysAfterEnd", [[], [1, 1095]], [[0], [7, 0], [1096], Array(11).fill(7), [1.5], 7]],
    ["cadence", "quietFrom", ["00:00", "23:59"], ["24:00", "9:00"]],
    ["cadence", "quietUntil", ["00:00", "23:59"], ["24:00", "9:00"]],
    ["retention", "unplacedIntakeDays", [1, 3650], [0, 3651, 1.5]],
    ["retention", "idempotencyDays", [1, 365], [0, 366, 1.5]],
    ["retention", "logDays", [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365], [0, 2, 31, 366]],
    ["alarms", "silentMinutes", [1, 60], [0, 61, 1.5]],
    ["alarms", "overdueSeconds", [60, 86_400], [59, 86_401, 60.5]],
    ["alarms", "planHours", [25, 168], [24, 169, 25.5]],
    ["alarms", "bounceRate", [0, 1], [-0.01, 1.01]],
    ["alarms", "complaintRate", [0, 1], [-0.01, 1.01]],
    ["alarms", "mailsADay", [1], [0, 1.5]],
  ])("%s.%s", (section, field, allowed, refused) => {
    for (const value of allowed) expect([value, faultsIn({ [section]: { [field]: value } })]).toEqual([value, []]);
    for (const value of refused) {
      const faults = faultsIn({ [section]: { [field]: value } });
      expect([value, faults.length]).toEqual([value, 1]);
      expect(faults[0]).toMatch(new RegExp(`^${section}\\.${field}`));
    }
  });

  it.each(["cadence", "retention", "alarms", "web", "organisation"])(
    "%s takes no field it does not know",
    (section) => {
      const known = section === "organisation" ? ORGANISATION : {};
      expect(faultsIn({ [section]: { ...known, shoeSize: 43 } })).toEqual([section]);
    },
  );

  it("nor does the whole", () => {
    expect(faultsIn({ shoeSize: 43 })).toEqual([""]);
  });
});

describe("a name or an address has its form", () => {
  it.each<[field: keyof typeof ORGANISATION, refused: readonly string[]]>([
    ["name", [""]],
    ["senderName", [""]],
    ["senderAddress", ["", "Bo"]],
    ["coordinatorAddress", ["", "Bo"]],
    ["publicUrl", ["", "groups.example.org", "https://groups.example.org/"]],
    ["timeZone", ["", "London"]],
  ])("organisation.%s", (field, refused) => {
    for (const value of [...refused, undefined]) {
      expect(faultsIn({ organisation: { ...ORGANISATION, [field]: value } })).toEqual([`organisation.${field}`]);
    }
  });

  it.each<[what: string, hours: unknown, fault: string]>([
    ["left out", undefined, ""],
    ["typed as a sentence", "Monday to Friday, 09:00 to 17:00", ""],
    ["no shift at all", { weekly: [] }, ".weekly"],
    ["a shift on no day", { weekly: [{ days: [], from: "09:00", until: "17:00" }] }, ".weekly.0.days"],
    ["a day by another name", { weekly: [{ days: ["monday"], from: "09:00", until: "17:00" }] }, ".weekly.0.days.0"],
    [
      "a shift that ends as it begins",
      { weekly: [{ days: ["mon"], from: "09:00", until: "09:00" }] },
      ".weekly.0.until",
    ],
    ["a shift through the night", { weekly: [{ days: ["mon"], from: "22:00", until: "06:00" }] }, ".weekly.0.until"],
    ["a time that is none", { weekly: [{ days: ["mon"], from: "09.00", until: "17:00" }] }, ".weekly.0.from"],
    ["a day that does not exist", { ...ORGANISATION.staffedHours, closed: ["2026-02-30"] }, ".closed.0"],
  ])("organisation.staffedHours: not %s", (_what, staffedHours, fault) => {
    expect(faultsIn({ organisation: { ...ORGANISATION, staffedHours } })).toEqual([
      `organisation.staffedHours${fault}`,
    ]);
  });

  it("organisation.staffedHours: until midnight, and without closed days", () => {
    const staffedHours = { weekly: [{ days: ["sat" as const], from: "00:00", until: "24:00" }] };
    const { organisation } = Settings.parse({ organisation: { ...ORGANISATION, staffedHours } });
    expect(organisation.staffedHours).toEqual({ ...staffedHours, closed: [] });
  });

  it("organisation.staffLanguage, which is made canonical", () => {
    expect(faultsIn({ organisation: { ...ORGANISATION, staffLanguage: "Spanish, please" } })).toEqual([
      "organisation.staffLanguage",
    ]);
    const { organisation } = Settings.parse({ organisation: { ...ORGANISATION, staffLanguage: "ES-mx" } });
    expect(organisation.staffLanguage).toBe("es-MX");
  });

  it("and may be short", () => {
    const short = { name: "H", senderName: "H" };
    expect(faultsIn({ organisation: { ...ORGANISATION, ...short } })).toEqual([]);
  });

  it.each<[field: string, allowed: readonly string[], refused: readonly string[]]>([
    ["environment", ["a", "staging-2", `a${"b".repeat(19)}`], ["", "2nd", "Staging", `a${"b".repeat(20)}`, "a b"]],
    ["programme", ["a", "2nd-programme", "a".repeat(30)], ["", "Main", "a".repeat(31), "a b"]],
    ["encryption", ["sensitive", "all-tables"], ["none"]],
    ["sendGuarantee", ["at-most-once", "at-least-once"], ["exactly-once"]],
  ])("%s", (field, allowed, refused) => {
    for (const value of allowed) expect([value, faultsIn({ [field]: value })]).toEqual([value, []]);
    for (const value of refused) expect([value, faultsIn({ [field]: value })]).toEqual([value, [field]]);
  });

  it("alarms.address", () => {
    expect(faultsIn({ alarms: { address: "night@example.org" } })).toEqual([]);
    expect(faultsIn({ alarms: { address: "the night shift" } })).toEqual(["alarms.address"]);
  });

  it("web.allowedOrigins: a site, without more", () => {
    const origins = (...allowedOrigins: string[]) => faultsIn({ web: { allowedOrigins } });
    expect(origins("https://www.example.org", "http://localhost:3000")).toEqual([]);
    const wrong = ["https://example.org/", "https://example.org/apply", "ftp://example.org", "www.example.org", "*"];
    for (const origin of wrong) {
      expect(origins("https://www.example.org", origin)).toEqual(["web.allowedOrigins.1"]);
    }
  });
});

describe("the way to the API", () => {
  const domain = { name: "groups.example.org", certificateArn: certificateIn("eu-west-1") };
  const edge = { name: "groups.example.org", certificateArn: certificateIn("us-east-1") };
  const web = (input: SettingsInput["web"]) => faultsIn({ web: input });

  it("is a name of one's own, an edge, or an open edge beside the name while that is moved over", () => {
    expect(web({ domain })).toEqual([]);
    expect(web({ edge })).toEqual([]);
    expect(web({ edge: { ...edge, directAddress: "closed" } })).toEqual([]);
    expect(web({ edge: { ...edge, directAddress: "open" } })).toEqual([]);
    expect(web({ edge: { ...edge, directAddress: "open" }, domain })).toEqual([]);
    expect(web({ edge: { ...edge, directAddress: "closed" }, domain })).toEqual(["web.domain"]);
    expect(web({ edge, domain })).toEqual(["web.domain"]);
  });

  it("is where links lead: to the edge, or else to the name", () => {
    const other = "other.example.org";
    expect(web({ domain: { ...domain, name: other } })).toEqual(["organisation.publicUrl"]);
    expect(web({ edge: { ...edge, name: other } })).toEqual(["organisation.publicUrl"]);
    const moving = { ...edge, directAddress: "open" as const };
    expect(web({ edge: moving, domain: { ...domain, name: other } })).toEqual([]);
    expect(web({ edge: { ...moving, name: other }, domain })).toEqual(["organisation.publicUrl"]);
    const organisation = { ...ORGANISATION, publicUrl: "http://groups.example.org" };
    expect(faultsIn({ organisation, web: { domain } })).toEqual(["organisation.publicUrl"]);
    expect(faultsIn({ organisation })).toEqual([]);
  });

  it("has a host's name alone and a certificate, the edge's in us-east-1", () => {
    for (const name of ["https://groups.example.org", "groups.example.org/", ""]) {
      expect(web({ domain: { ...domain, name } })).toContain("web.domain.name");
      expect(web({ edge: { ...edge, name } })).toContain("web.edge.name");
    }
    for (const certificateArn of ["", "arn:aws:iam::123456789012:role/x", ` ${certificateIn("us-east-1")}`]) {
      expect(web({ domain: { ...domain, certificateArn } })).toEqual(["web.domain.certificateArn"]);
      expect(web({ edge: { ...edge, certificateArn } })).toEqual(["web.edge.certificateArn"]);
    }
    expect(web({ edge: { ...edge, certificateArn: certificateIn("eu-west-1") } })).toEqual(["web.edge.certificateArn"]);
    expect(web({ domain: { ...domain, certificateArn: certificateIn("us-east-1") } })).toEqual([]);
  });

  it("through an edge lets so much through, by a secret that can be changed", () => {
    const made = Settings.parse({ organisation: ORGANISATION, web: { edge } }).web.edge;
    expect(made).toEqual({ ...edge, requestsInFiveMinutes: 2000, directAddress: "closed", secretGeneration: 1 });
    for (const wrong of [{ requestsInFiveMinutes: 99 }, { secretGeneration: 0 }, { requestsInFiveMinutes: 100.5 }]) {
      expect(web({ edge: { ...edge, ...wrong } })).toEqual([`web.edge.${Object.keys(wrong)[0]}`]);
    }
    expect(web({ edge: { ...edge, requestsInFiveMinutes: 100, secretGeneration: 1 } })).toEqual([]);
  });
});
