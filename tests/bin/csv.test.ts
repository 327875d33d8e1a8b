import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellValue } from "../../bin/match/cells.ts";
import { columnLetters, parseCsv } from "../../bin/match/csv.ts";
import { sheet } from "./match-folders.ts";

const cells = (text: string) => parseCsv(text).map((row) => row.cells);

describe("a spreadsheet's text", () => {
  it("is read back cell for cell, whatever is in the cells and between them", () => {
    const anyCell = fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\t", "\n", "\r\n", "é", " ", "") });
    const rows = fc.array(fc.array(anyCell, { minLength: 2, maxLength: 2 }), { maxLength: 6 });
    const between = fc.constantFrom(",", ";", "\t");
    fc.assert(
      fc.property(rows, between, fc.constantFrom("\n", "\r\n"), (body, delimiter, newline) => {
        const table = [["first", "second"], ...body];
        const read = parseCsv(sheet(table, delimiter, newline));
        const kept = table.flatMap((row, index) =>
          row.some((cell) => cell.trim() !== "") ? [{ row: index + 1, cells: row }] : [],
        );
        expect(read).toEqual(kept);
      }),
    );
  });

  it("may begin with a byte-order mark, end without a newline, and have empty cells and rows", () => {
    expect(cells("\ufeffa,b\n1,\n\n,2")).toEqual([
      ["a", "b"],
      ["1", ""],
      ["", "2"],
    ]);
    expect(cells("a,b\n1,")).toEqual([
      ["a", "b"],
      ["1", ""],
    ]);
    expect(cells("")).toEqual([]);
  });

  it("counts rows as a spreadsheet does: a cell of three lines is in one row, an empty row has a number", () => {
    expect(parseCsv('a,b\n"one\ntwo\nthree",x\n,\n4,y\n').map(({ row }) => row)).toEqual([1, 2, 4]);
  });

  it("takes its delimiter from the first row alone, and not from within quotes", () => {
    expect(cells('"a,b,c";d\n1,5;2\n')).toEqual([
      ["a,b,c", "d"],
      ["1,5", "2"],
    ]);
  });

  it.each([
    ['a,b\n1,"open\n2,3\n', 2, "opens a quote that is never closed"],
    ['a,b\n"x"y,1\n', 2, "has text after a closing quote"],
  ])("%j is refused with the row", (text, row, message) => {
    expect(() => parseCsv(text)).toThrow(expect.objectContaining({ row, message }));
  });

  it("has columns lettered as spreadsheets letter them", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });
});

describe("a cell", () => {
  it("holds a week in the words of a coordinator", () => {
    const text = "Tue 17:00-21:00 good; Thursday 9-12:30 possible\nsun 8:00 to 9:00";
    expect(cellValue(text, { as: "week" })).toEqual({
      value: [
        { day: "tue", from: "17:00", to: "21:00", level: "good" },
        { day: "thu", from: "09:00", to: "12:30", level: "possible" },
        { day: "sun", from: "08:00", to: "09:00", level: "good" },
      ],
    });
    expect(cellValue("Tue 17:00-21:00; evenings", { as: "week" })).toMatchObject({
      problem: expect.stringContaining("2. span"),
    });
  });

  it.each([
    ["In person", "in_person"],
    ["in-person", "in_person"],
    ["Online", "virtual"],
    ["VIRTUAL", "virtual"],
    ["by post", "by post"],
  ])("that says %j means %s", (text, value) => {
    expect(cellValue(text, { as: "word", of: ["virtual", "in_person"] })).toEqual({ value });
  });

  it("keeps what tells age bands apart", () => {
    const of = ["50-64", "65+"];
    expect(["50–64", "65+", "65"].map((text) => cellValue(text, { as: "word", of }))).toEqual([
      { value: "50-64" },
      { value: "65+" },
      { value: "65" },
    ]);
  });

  it("holds numbers, yes and no, lists, times, and the number of sessions or none", () => {
    expect(cellValue("51.5", { as: "number" })).toEqual({ value: 51.5 });
    expect(cellValue("many", { as: "number" })).toMatchObject({ problem: "is not a number" });
    expect(["Yes", "n", "X", "0"].map((text) => cellValue(text, { as: "yes-no" }))).toEqual(
      [true, false, true, false].map((value) => ({ value })),
    );
    expect(cellValue("perhaps", { as: "yes-no" })).toMatchObject({ problem: "is neither yes nor no" });
    expect(cellValue("en; es |fr,de\nit", { as: "list" })).toEqual({ value: ["en", "es", "fr", "de", "it"] });
    expect(cellValue("9:30", { as: "time" })).toEqual({ value: "09:30" });
    expect(["8", "Ongoing"].map((text) => cellValue(text, { as: "sessions" }))).toEqual([
      { value: 8 },
      { value: null },
    ]);
  });
});
