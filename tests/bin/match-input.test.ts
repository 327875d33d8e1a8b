import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { matchFolder } from "../../bin/match/match-folder.ts";
import { draftOf, intakeOf, settingsOf } from "../support/samples.ts";
import { folderWith, matched, NOW, refusalOf, sheet } from "./match-folders.ts";

const draft = draftOf();
const intake = intakeOf();
const groups = { "groups.json": [draft] };
const people = { "applications.json": [intake] };

const HEADINGS = [
  "Key",
  "Country",
  "Adult",
  "Zone",
  "Languages",
  "Modality",
  "Free",
  "Theme",
  "Role",
  "S1",
  "S2",
  "S3",
  "S4",
  "Consent",
];
const ROW = [
  "k1",
  "GB",
  "yes",
  "Europe/London",
  "en",
  "virtual",
  "Tue 17:00-21:00",
  "grief",
  "bereaved",
  "no",
  "no",
  "no",
  "safe",
  "yes",
];

/** applications.csv of one good row and one that differs in the columns named. */
function peopleCsv(changes: Readonly<Record<string, string>>): string {
  const second = HEADINGS.map((heading, index) => changes[heading] ?? (heading === "Key" ? "k2" : (ROW[index] ?? "")));
  return sheet([HEADINGS, ROW, second], ";");
}

describe("a folder", () => {
  it.each([
    ["nothing in it", {}, "has neither groups.json nor groups.csv"],
    ["no applications", groups, "has neither applications.json nor applications.csv"],
    ["two files of groups", { ...groups, ...people, "groups.csv": "title" }, "has both groups.json and groups.csv"],
    [
      "no JSON",
      { ...groups, "applications.json": '[{"a":1},\n {b}]' },
      "applications.json, line 2, column 3: is not valid JSON",
    ],
    [
      "half a file",
      { ...groups, "applications.json": '{"applications": [' },
      "applications.json, at its end: is not valid JSON",
    ],
    ["no list", { ...groups, "applications.json": { people: [] } }, "applications.json: holds no list of applications"],
    ["null", { ...groups, "applications.json": "null" }, "applications.json: holds no list of applications"],
    ["an empty sheet", { ...groups, "applications.csv": "\n" }, "applications.csv: is empty"],
    [
      "another encoding",
      { ...groups, "applications.csv": Buffer.from("Name\nJos\xe9\n", "latin1") },
      "is not UTF-8 text",
    ],
  ])("with %s is refused", async (_name, files, said) => {
    expect(await refusalOf(files)).toContain(said);
  });

  it("that is not there, or is a file, is refused", async () => {
    const folder = await folderWith({ file: "x" });
    expect(await refusalOf(join(folder, "none"))).toContain("none: there is no such file or folder");
    expect(await refusalOf(join(folder, "file"))).toContain("file: it is a file, and a folder is needed");
  });

  it("to write to may not be a file", async () => {
    const from = await folderWith({ ...groups, ...people });
    const to = join(await folderWith({ file: "x" }), "file");
    const request = { from, to, now: NOW, settings: settingsOf() };
    await expect(matchFolder(request)).rejects.toThrow("it is a file, and a folder is needed");
  });

  it("takes what is withheld in a cell for a cell left empty", async () => {
    const [headings, ...rows] = peopleCsv({ Key: "k2" }).split(/\r?\n/);
    const more = [...rows.slice(0, 1).map((row) => `${row};Prefer not to say;none;n/a;-`), ...rows.slice(1)];
    const text = [`${headings};Style;Access;Age;Travels up to km`, ...more].join("\n");
    const done = await matched({ ...groups, "applications.csv": text });
    expect(done.result.unplaced.length + done.result.placed.length).toBe(2);
  });

  it("says of an access request whether it can be met, and places nobody before", async () => {
    const files = (answer: object) => ({
      ...groups,
      "applications.json": [{ intake: { ...intake, accessNeeds: ["other"] }, ...answer }],
    });
    const [unanswered] = (await matched(files({}))).result.unplaced;
    expect(unanswered?.rule).toBe("access-request");
    const [answered] = (await matched(files({ accessAnswer: "can-be-met" }))).result.unplaced;
    expect(answered?.rule).toBeUndefined();
    const csv = peopleCsv({ Key: "k2" }).trimEnd().split(/\r?\n/);
    const [headings, first, second] = csv;
    const text = [`${headings};Access;Access answer`, `${first};other;Can be met`, `${second};other;`].join("\n");
    const { result } = await matched({ ...groups, "applications.csv": text });
    expect(result.unplaced.map(({ rule }) => rule).toSorted()).toEqual(["access-request", undefined]);
  });

  it("may hold a spreadsheet saved as UTF-16", async () => {
    const text = `\ufeff${peopleCsv({ Key: "zoë" }).replaceAll(";", "\t")}`;
    const done = await matched({ ...groups, "applications.csv": Buffer.from(text, "utf16le") });
    expect(done.result.unplaced.length + done.result.placed.length).toBe(2);
  });
});

describe("JSON that does not fit", () => {
  it("is refused with line, column, pointer and fix, all faults at once, and repeats no answer", async () => {
    const wrong = { ...intake, timeZone: "Mars/Olympus", email: "secret-address" };
    const said = await refusalOf({
      ...groups,
      "applications.json": {
        applications: [
          { key: "a", intake },
          { key: "b", intake: wrong },
        ],
      },
    });
    expect(said).toMatch(/^2 things have to be mended first; nothing was written\.$/m);
    expect(said).toMatch(/applications\.json, line \d+, column \d+ \(\/applications\/1\/intake\/timeZone\)/);
    expect(said).toContain("/timeZone): is not accepted. It must be an IANA time zone");
    expect(said).toContain("(/applications/1/intake/email)");
    expect(said).not.toMatch(/Mars|secret/);
  });

  it("is placed without the key when it is a plain list of intakes", async () => {
    const said = await refusalOf({ ...groups, "applications.json": [{ ...intake, adultConfirmed: "yes" }] });
    expect(said).toMatch(/\(\/0\/adultConfirmed\): is a string\. Send a boolean\./);
  });

  it.each([
    ["a number for a person", [7], "(/0)"],
    ["an unknown field", [{ ...intake, shoeSize: 43 }], "(/0/shoeSize): is not known here"],
    ["an entry with a strange field", [{ intake, colour: "red" }], "/colour"],
    ["a wrong day", [{ intake, submittedAt: "13/10/2026" }], "(/0/submittedAt)"],
    ["a day of another age", [{ intake, submittedAt: "0026-09-01" }], "(/0/submittedAt)"],
    ["in person, but nowhere", [{ ...intake, modality: "in_person" }], "(/0/area): is missing. To meet in person"],
    ["a stored record that is none", [{ application: {}, intake }], "(/0/application/applicationId): is missing"],
    [
      "a pair with nobody",
      [{ key: "a", intake, keepApart: ["z"] }],
      "(/0/keepApart/0): names what is not there. Name people by their key",
    ],
    [
      "a declined group that is not there",
      [{ intake, declinedGroups: ["z"] }],
      "(/0/declinedGroups/0): names what is not there. Name groups",
    ],
    [
      "one key twice",
      [
        { key: "a", intake },
        { key: "a", intake: { ...intake, email: "b@example.org" } },
      ],
      "has the key, or all the answers, of applications 0",
    ],
    [
      "one address twice",
      [intake, { ...intake, role: "bereaved", email: "RUTH@example.org" }],
      "(/1/email): has the same address as applications 0",
    ],
    [
      "one address in two spellings",
      [
        { ...intake, email: "ruth@bücher.example" },
        { ...intake, role: "bereaved", email: "ruth@xn--bcher-kva.example" },
      ],
      "(/1/email): has the same address as applications 0",
    ],
  ])("is refused: %s", async (_name, applications, said) => {
    expect(await refusalOf({ ...groups, "applications.json": applications })).toContain(said);
  });

  it.each([
    ["no title", [{ ...draft, title: undefined }], "(/0/title): is missing"],
    ["no schedule", [{ ...draft, schedule: undefined }], "(/0/schedule): is missing. Please give the first date"],
    [
      "a first date that was mistyped",
      [{ ...draft, schedule: { ...draft.schedule, firstDate: "2062-09-15" } }],
      "(/0/schedule/firstDate): is later than",
    ],
    ["no themes", [{ ...draft, themes: [] }], "(/0/themes): is empty"],
    ["no place in person", [{ ...draft, modality: "in_person" }], "/place): is missing for a group in person"],
    ["psychotherapy without a licence", [{ ...draft, kind: "psychotherapy" }], "(/0/facilitators): none is licensed"],
    ["the same group twice", [draft, draft], "(/1/title): is the same group as groups 0"],
    ["an API group with a wrong id", [{ ...draft, groupId: "7" }], "(/0/groupId)"],
  ])("is refused: a group with %s", async (_name, list, said) => {
    const json = { "groups.json": { groups: list }, ...people };
    const said2 = said.replace("(/", "(/groups/");
    expect(await refusalOf(json)).toContain(said2);
    expect(await refusalOf({ ...json, "groups.json": list })).toContain(said);
  });

  it("is named up to twenty times, and counted beyond", async () => {
    const many = Array.from({ length: 30 }, () => ({ ...intake, country: "Atlantis" }));
    const said = await refusalOf({ ...groups, "applications.json": many });
    expect(said.split("\n")).toHaveLength(22);
    expect(said).toMatch(/and 10 more$/);
  });
});

describe("a spreadsheet that does not fit", () => {
  it.each([
    ["Zone", "Mars", 'row 3, column D "Zone": is not accepted. It must be an IANA time zone'],
    ["Free", "evenings", 'row 3, column G "Free": cannot be read at its 1. span. Write day, hours'],
    ["Free", "Tue 21:00-17:00", 'row 3, column G "Free": is not accepted. It must be later than from'],
    ["Free", "", 'row 3, column G "Free": is missing'],
    ["Adult", "perhaps", 'row 3, column C "Adult": is neither yes nor no'],
    ["S2", "maybe", 'row 3, column K "S2": is not accepted. Send one of: yes, no, unsure, prefer_not'],
    ["S4", "yes", 'row 3, column M "S4": is not accepted. Send one of: safe, not_safe, unsure, prefer_not'],
    ["S1", "", 'row 3, column J "S1": is missing'],
    ["Theme", "gardening", 'row 3, column H "Theme"'],
    [
      "Country",
      "Atlantis",
      'row 3, column B "Country": is not accepted. It must be a country code as in GB (ISO 3166-1)',
    ],
    [
      "Country",
      "CS",
      'row 3, column B "Country": is not accepted. Did you mean RS, ME, CZ, or SK? It must be a country code',
    ],
    [
      "Zone",
      "BST",
      'row 3, column D "Zone": is not accepted. Did you mean Europe/London? It must be an IANA time zone',
    ],
    [
      "Languages",
      "en; Englsh",
      'row 3, column E "Languages": is not accepted. Did you mean en? It must be a language tag',
    ],
    ["Key", "k1", 'row 3, column A "Key": has the key, or all the answers, of row 2'],
    ["Key", "", 'no column is read as "email", which is missing'],
  ])("in %s is refused at row and column (%j)", async (heading, text, said) => {
    expect(await refusalOf({ ...groups, "applications.csv": peopleCsv({ [heading]: text }) })).toContain(
      `applications.csv, ${said}`.replace("csv, no", "csv: no"),
    );
  });

  it("is refused when a row has more cells than the heading, and when a quote stays open", async () => {
    const csv = `${peopleCsv({})}a;b;c;d;e;f;g;h;i;j;k;l;m;n;o\n`;
    expect(await refusalOf({ ...groups, "applications.csv": csv })).toContain(
      "row 4: has 15 cells, and there are 14 columns. Put a cell",
    );
    const open = `${peopleCsv({})}"k4;GB\n`;
    expect(await refusalOf({ ...groups, "applications.csv": open })).toContain(
      "row 4: opens a quote that is never closed",
    );
  });

  it("is refused once for a column it lacks, and when two columns are one field", async () => {
    const lacking = sheet([HEADINGS.slice(0, -1), ROW.slice(0, -1)]);
    expect(await refusalOf({ ...groups, "applications.csv": lacking })).toContain(
      'no column is read as "healthDataConsent", which is missing',
    );
    const twice = sheet([
      [...HEADINGS, "Time zone"],
      [...ROW, "Europe/London"],
    ]);
    expect(await refusalOf({ ...groups, "applications.csv": twice })).toContain(
      'row 1, column O "Time zone": is read as timeZone, and so is column D "Zone"',
    );
  });

  it("of groups is refused at row and column too, for what publishing would ask", async () => {
    const headings = [
      "Title",
      "Themes",
      "Format",
      "Entry",
      "First date",
      "Start",
      "Time zone",
      "Sessions",
      "Languages",
      "Modality",
    ];
    const row = ["Grief", "grief", "process", "closed", "2026-09-15", "18:00", "Europe/London", "8", "en", "virtual"];
    const csv = (...changed: readonly string[]) => sheet([headings, row.map((cell, index) => changed[index] ?? cell)]);
    expect((await matched({ "groups.csv": csv(), ...people })).result.groups).toHaveLength(1);
    expect(await refusalOf({ "groups.csv": csv("Grief", ""), ...people })).toContain(
      'groups.csv, row 2, column B "Themes": is empty',
    );
    expect(await refusalOf({ "groups.csv": csv("Grief", "grief", "circle"), ...people })).toContain(
      'row 2, column C "Format": is not accepted. Send one of: process',
    );
    const date = csv("Grief", "grief", "process", "closed", "15.9.2026");
    expect(await refusalOf({ "groups.csv": date, ...people })).toContain(
      'row 2, column E "First date": is not accepted. It must be a date that exists, as in 2026-09-08.',
    );
  });
});

describe("a mapping", () => {
  const headings = ["Wer", ...HEADINGS.slice(1, -2), "Notiz"];
  const csv = sheet([headings, [...ROW.slice(0, -2), "ruft an"]], ";");

  it("names the columns that are not known by themselves, and what is the same for all", async () => {
    const good = sheet([headings, [...ROW.slice(0, -2), "safe"]], ";");
    const all = { columns: { Wer: "key", Notiz: "safety.s4" }, constants: { healthDataConsent: "yes" } };
    const done = await matched({ ...groups, "applications.csv": good, "mapping.json": { applications: all } });
    expect(done.result.placed.length + done.result.unplaced.length).toBe(1);
    expect(done.unused.at(-1)?.headings).toEqual([]);
  });

  it.each([
    [
      "a heading that is not there",
      { columns: { Wo: "key" } },
      'mapping.json, "Wo": is no column of applications.csv. Its columns are Wer, Country',
    ],
    [
      "a field that is none",
      { columns: { Wer: "who" } },
      'mapping.json, "Wer": "who" is no field. Fields are key, submittedAt',
    ],
    ["a constant that is no field", { constants: { who: "x" } }, 'mapping.json, constants, "who": is no field'],
    ["a constant for what each person says", { constants: { "safety.s1": "no" } }, `"safety.s1": is each person's own`],
    [
      "a constant for a column",
      { constants: { country: "GB" } },
      '"country": is also column B "Country" of applications.csv',
    ],
    ["a wrong shape", { colums: {} }, "mapping.json, line"],
  ])("with %s is refused", async (_name, applications, said) => {
    const files = { ...groups, "applications.csv": csv, "mapping.json": { applications } };
    expect(await refusalOf(files)).toContain(said);
  });

  it("can leave a column out", async () => {
    const twice = sheet([
      [...HEADINGS, "Time zone"],
      [...ROW, "Mars"],
    ]);
    const mapping = { applications: { columns: { "Time zone": "" } } };
    const done = await matched({ ...groups, "applications.csv": twice, "mapping.json": mapping });
    expect(done.unused.at(-1)?.headings).toEqual(["Time zone"]);
  });
});
