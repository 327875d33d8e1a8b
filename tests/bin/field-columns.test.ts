import { describe, expect, it } from "vitest";
import * as z from "zod";
import { APPLICATION_COLUMNS, NEVER_CONSTANT } from "../../bin/match/application-columns.ts";
import { bare } from "../../bin/match/cells.ts";
import { columnsOf } from "../../bin/match/field-columns.ts";
import { AvailableSpan } from "../../lib/domain/intake/availability.ts";
import { Language } from "../../lib/domain/place.ts";

const describes = "What it says.";
const Size = z.enum(["small", "large"]);

describe("the column of a field", () => {
  it.each([
    ["text", z.string(), { as: "text" }],
    ["an address", z.email(), { as: "text" }],
    ["text that is made canonical", Language, { as: "text" }],
    ["a number that may be left out", z.number().optional(), { as: "number" }],
    ["yes or no with a default", z.boolean().default(false), { as: "yes-no" }],
    ["a word", Size, { as: "word", of: ["small", "large"] }],
    ["words", z.array(Size).default([]), { as: "words", of: ["small", "large"] }],
    ["a list", z.array(Language).min(1), { as: "list" }],
    ["a week", z.array(AvailableSpan), { as: "week" }],
  ])("of %s", (_what, schema, kind) => {
    const columns = columnsOf("shoes", { schema, describes, headings: ["boots"] });
    expect(columns).toEqual([{ field: "shoes", path: "intake.shoes", kind, alias: ["boots"], describes }]);
  });

  it("with parts is one for each of them", () => {
    const schema = z.strictObject({ left: z.number(), right: Size.optional() }).optional();
    expect(columnsOf("shoes", { schema, describes, headings: { right: ["the right one"] } })).toEqual([
      { field: "shoes.left", path: "intake.shoes.left", kind: { as: "number" }, alias: [], describes },
      {
        field: "shoes.right",
        path: "intake.shoes.right",
        describes,
        kind: { as: "word", of: ["small", "large"] },
        alias: ["the right one"],
      },
    ]);
  });

  it("whose attributes people name is one for any of them", () => {
    const [column] = columnsOf("shoes", { schema: z.record(z.string(), z.string()), describes });
    expect(column).toMatchObject({ field: "shoes.*", path: "intake.shoes", kind: { as: "text" } });
  });

  it("that no cell can hold must say so in its row", () => {
    const schema = z.array(z.strictObject({ size: z.number() }));
    expect(() => columnsOf("shoes", { schema, describes })).toThrow("the field shoes: say in its row why");
    expect(columnsOf("shoes", { schema, describes, noColumn: "nobody sends shoes" })).toEqual([]);
  });

  it.each([
    ["headings of a part that it has not", z.strictObject({ left: z.number() }), "for right, which is no part of it"],
    ["headings by part, and no parts", z.number(), "and no parts"],
  ])("with %s is refused", (_what, schema, says) => {
    expect(() => columnsOf("shoes", { schema, describes, headings: { right: ["r"] } })).toThrow(says);
  });
});

describe("the columns of applications.csv", () => {
  it("share no heading, whatever its capitals, spaces and punctuation", () => {
    const headings = APPLICATION_COLUMNS.flatMap(({ field, alias = [] }) => [
      ...new Set([field, ...alias].map((heading) => bare(heading))),
    ]);
    expect(headings.filter((heading, index) => headings.indexOf(heading) !== index)).toEqual([]);
  });

  it("that each person fills for themselves are key, address and safety answers", () => {
    expect([...NEVER_CONSTANT]).toEqual(["key", "email", "safety.s1", "safety.s2", "safety.s3", "safety.s4"]);
  });
});
