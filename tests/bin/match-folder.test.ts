import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { readSample } from "../../bin/demo/sample.ts";
import { parseCsv } from "../../bin/match/csv.ts";
import { groupReply } from "../../lib/api/groups/group-reply.ts";
import { GroupReply } from "../../lib/api/groups/schemas.ts";
import { Group } from "../../lib/domain/groups/group.ts";
import { contentHash } from "../../lib/domain/hash.ts";
import { applicationRecord, groupRecord } from "../support/records.ts";
import { draftOf, intakeOf, settingsOf } from "../support/samples.ts";
import { type Done, matched, NOW, SAMPLE_FOLDER } from "./match-folders.ts";
import { applicationsCsv, groupsCsv } from "./match-sheets.ts";

const sample = readSample();
let done: Done;
beforeAll(async () => {
  done = await matched(SAMPLE_FOLDER);
});

describe("the sample organisation, matched from its files", () => {
  it("places most people, leaves nobody out of the count, and passes the independent check", () => {
    const { result, leftOut } = done;
    const counted = result.placed.length + result.unplaced.length + leftOut.held.length;
    expect(counted).toBe(sample.applications.length);
    expect(result.placed.length).toBeGreaterThan(80);
    expect(result.violations).toEqual([]);
  });

  it("writes for the eyes of whoever ran it alone, in a folder of that kind", async () => {
    expect((await stat(done.folder)).mode & 0o777).toBe(0o700);
    for (const file of done.written) expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it("never matches whom the safety answers hold, and says who they are", async () => {
    const clear = { s1: "no", s2: "no", s3: "no", s4: "safe" };
    const held = sample.applications.filter(({ intake }) => !isDeepStrictEqual({ ...intake.safety }, clear));
    expect(held.length).toBe(9);
    expect([...done.leftOut.held].sort()).toEqual(held.map(({ key }) => key).sort());
    const tables = `${await done.read("placements.csv")}${await done.read("unplaced.csv")}`;
    expect(held.filter(({ key }) => tables.includes(key))).toEqual([]);
  });

  it("gives tables that say the same as result.json, each person by the file's own key", async () => {
    const { result, resultHash, leftOut } = JSON.parse(await done.read("result.json"));
    expect(resultHash).toBe(contentHash(result));
    expect(leftOut.held).toBe(done.leftOut.held.length);
    const [head, ...placed] = parseCsv(await done.read("placements.csv"));
    expect(head?.cells.slice(0, 5)).toEqual(["application", "case_code", "group", "group_id", "fit_of_1000"]);
    expect(placed.map(({ cells }) => [cells[1], cells[3], cells[4], cells.at(-1)])).toEqual(
      result.placed.map((one: (typeof done.result.placed)[number]) => [
        one.caseCode,
        one.groupId,
        String(one.fit),
        one.reason,
      ]),
    );
    const [, ...unplaced] = parseCsv(await done.read("unplaced.csv"));
    expect(unplaced.map(({ cells }) => [cells[1], cells.at(-1)])).toEqual(
      result.unplaced.map((one: (typeof done.result.unplaced)[number]) => [one.caseCode, one.reason]),
    );
    const keys = new Set(sample.applications.map(({ key }) => key));
    expect([...placed, ...unplaced].filter(({ cells }) => !keys.has(cells[0] ?? ""))).toEqual([]);
  });

  it("draws a report that needs nothing else, with the three plots, and names nobody", async () => {
    const html = await done.read("report.html");
    for (const plot of ["fit-by-group", "wait-by-person", "unmet-demand"]) expect(html).toContain(`id="${plot}"`);
    expect(html).toContain("@media print");
    expect(html).not.toMatch(/<(script|img|link|iframe)\b|(src|href)="(https?:)?\/\//);
    const outputs = html + (await done.read("result.json")) + (await done.read("placements.csv"));
    expect(sample.applications.filter(({ intake }) => outputs.includes(intake.email))).toEqual([]);
  });

  it("is the same byte for byte when matched again, in another order of the files too", async () => {
    const again = await matched({
      "groups.json": { groups: sample.groups.toReversed() },
      "applications.json": { applications: sample.applications.toReversed() },
    });
    for (const file of ["result.json", "placements.csv", "unplaced.csv", "report.html"]) {
      expect(await again.read(file)).toBe(await done.read(file));
    }
  });

  it.each([",", ";", "\t"])("is the same from spreadsheets with %j between cells", async (delimiter) => {
    // A sheet has one facilitator a group.
    const groups = sample.groups.map((draft) => ({ ...draft, facilitators: draft.facilitators?.slice(0, 1) ?? [] }));
    const json = await matched({ "groups.json": groups, "applications.json": sample.applications });
    const csv = await matched({
      "groups.csv": `\ufeff${groupsCsv(groups, delimiter)}`,
      "applications.csv": applicationsCsv(sample.applications, delimiter),
    });
    expect(csv.result).toEqual(json.result);
    expect(csv.unused).toEqual([
      { file: "groups.csv", headings: [] },
      { file: "applications.csv", headings: ["Notes"] },
    ]);
  });

  it("follows the objective that is asked for, and the other one is reported beside it", async () => {
    const best = await matched(SAMPLE_FOLDER, { objective: "best_fit" });
    expect(best.result.chosen).toMatchObject({ objective: "best_fit", totalFit: done.result.other.totalFit });
    expect(best.result.chosen.placed).toBeLessThanOrEqual(done.result.chosen.placed);
  });

  it("follows the configuration", async () => {
    const settings = settingsOf({ matching: { themeRequired: false } });
    const loose = await matched(SAMPLE_FOLDER, { settings });
    expect(loose.result.placed.length).toBeGreaterThan(done.result.placed.length);
    expect(JSON.parse(await loose.read("result.json")).settings.themeRequired).toBe(false);
  });

  it("as of a later day leaves out the closed groups that have met, by name", async () => {
    const late = await matched(SAMPLE_FOLDER, { now: "2026-11-24T09:00:00.000Z" });
    expect(late.leftOut.groups).toContainEqual({
      title: "Evening grief circle",
      why: "is closed and has met before this run",
    });
    expect(late.result.groups.length + late.leftOut.groups.length).toBe(sample.groups.length);
  });

  it("says what it is doing, step by step", async () => {
    const steps: string[] = [];
    await matched(SAMPLE_FOLDER, { onStep: (step) => steps.push(step) });
    expect(steps[0]).toMatch(/^reading /);
    expect(steps).toEqual(expect.arrayContaining(["score", "assign", "reasons", "check"]));
  });
});

describe("files of the API's own schemas", () => {
  const draft = draftOf({ size: { min: 1, ideal: 2, max: 4 } });

  it("may be plain lists of what a client posts", async () => {
    const { result } = await matched({ "groups.json": [draft], "applications.json": [intakeOf()] });
    expect(result.placed).toHaveLength(1);
  });

  it("may be what the API gives back: ids, case codes, waits, pairs and decisions are kept", async () => {
    const [ana, ben, cleared, held] = [1, 2, 3, 4].map((number) => applicationRecord(number));
    if (ana === undefined || ben === undefined || cleared === undefined || held === undefined) throw new Error();
    const entry = (application: typeof ana, more = {}) => ({
      application: { ...application, ...more },
      contact: { ignored: true },
      intake: intakeOf({ email: `${application.caseCode}@example.org`.toLowerCase() }),
    });
    const published = Group.parse({ ...groupRecord(), ...draft, status: "PUBLISHED", agreementVersion: "v1" });
    const group = GroupReply.parse(groupReply(published).data);
    const done = await matched({
      "groups.json": { groups: [group, { ...group, groupId: `grp_${"1".repeat(26)}`, status: "DRAFT" }] },
      "applications.json": {
        applications: [
          {
            ...entry(ana, { waitingSince: "2026-08-01T09:00:00.000Z" }),
            pairs: { keepApart: [ben.caseCode], keepTogether: [] },
          },
          entry(ben),
          entry(cleared, { safety: "CLEARED" }),
          entry(held, { safety: "REVIEW" }),
          { ...entry(applicationRecord(5)), application: applicationRecord(5, { status: "PLACED" }) },
        ],
      },
    });
    expect(done.result.placed.map(({ caseCode, waitedDays }) => [caseCode, waitedDays])).toEqual([
      [ana.caseCode, 31],
      [cleared.caseCode, 0],
    ]);
    expect(done.result.placed[0]?.groupId).toBe(group.groupId);
    expect(done.leftOut).toMatchObject({ held: [held.caseCode], notWaiting: [applicationRecord(5).caseCode] });
    expect(done.leftOut.groups).toEqual([{ title: group.title, why: "is DRAFT" }]);
  });

  it("keep pairs and declined groups that a coordinator names by key and title", async () => {
    const people = ["a", "b", "c"].map((key) => ({ key, intake: intakeOf({ email: `${key}@example.org` }) }));
    const other = { ...draft, title: "Another", discreetLabel: "Another circle" };
    const done = await matched({
      "groups.json": [draft, other],
      "applications.json": [
        { ...people[0], keepApart: ["b"] },
        { ...people[1], declinedGroups: ["Another"] },
        { ...people[2], keepTogether: ["a"] },
      ],
    });
    const groupOf = new Map(
      parseCsv(await done.read("placements.csv")).map(({ cells: [key = "", , group] }) => [key, group]),
    );
    expect([groupOf.get("a"), groupOf.get("b"), groupOf.get("c")]).toEqual(["Another", draft.title, "Another"]);
  });

  it("count waiting from the day somebody applied, and seats that are taken already", async () => {
    const open = draftOf({ ...draft, entry: "open", size: { min: 1, ideal: 2, max: 2 } });
    const people = ["new", "old"].map((key) => ({
      key,
      intake: intakeOf({ email: `${key}@example.org` }),
      submittedAt: key === "old" ? "2026-08-20" : NOW,
    }));
    const done = await matched({ "groups.json": [{ ...open, seatsTaken: 1 }], "applications.json": people });
    expect(done.result.groups).toMatchObject([{ freeSeats: 1, members: 1 }]);
    expect((await done.read("placements.csv")).split("\r\n")[1]).toMatch(/^old,/);
    const full = await matched({ "groups.json": [{ ...open, seatsTaken: 2 }], "applications.json": people });
    expect(full.leftOut.groups).toEqual([{ title: open.title, why: "has no free seat" }]);
  });

  it("may hold nobody, or no group: then everybody waits, and what would help is proposed", async () => {
    const nobody = await matched({ "groups.json": [draft], "applications.json": [] });
    expect(nobody.result).toMatchObject({ placed: [], unplaced: [], violations: [] });
    const people = Array.from({ length: 6 }, (_, k) => intakeOf({ email: `p${k}@example.org` }));
    const none = await matched({ "groups.json": { groups: [] }, "applications.json": people });
    expect(none.result.unplaced).toHaveLength(6);
    expect(none.result.demand).toHaveLength(1);
    expect(await none.read("report.html")).toContain("unmet-demand");
  });

  it("leave out who did not consent to the use of health data", async () => {
    const refusing = { key: "quiet", intake: intakeOf({ healthDataConsent: false }) };
    const done = await matched({ "groups.json": [draft], "applications.json": [refusing] });
    expect(done.leftOut.withoutConsent).toEqual(["quiet"]);
    expect(done.result.placed).toEqual([]);
    expect(await readFile(join(done.folder, "unplaced.csv"), "utf8")).not.toContain("quiet");
  });
});
