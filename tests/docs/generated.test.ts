import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { generatedDocuments } from "../../bin/docs/documents.ts";
import { tableOf, withBlock } from "../../bin/docs/markdown.ts";

describe("what in docs/ follows from the code", () => {
  it.each(generatedDocuments())("is in $name as the code gives it: run `npm run docs` when this fails", (document) => {
    expect(readFileSync(document.path, "utf8")).toBe(document.text);
  });

  it.each([
    ["no block", "# Rules\n"],
    ["a block without an end", "<!-- rules: npm run docs -->\n"],
    ["two blocks of a name", "<!-- rules: npm run docs --><!-- /rules -->".repeat(2)],
  ])("is refused a place in a document with %s", (_what, text) => {
    expect(() => withBlock(text, "rules", "")).toThrow('one block between "<!-- rules: npm run docs -->"');
  });

  it("leaves what stands round it as it is", () => {
    const text = "before\n<!-- rules: npm run docs -->\n\nold\n\n<!-- /rules -->\nafter\n";
    expect(withBlock(text, "rules", "new")).toBe(text.replace("old", "new"));
  });

  it("has the bars of a cell escaped, and an empty cell for what is not said", () => {
    expect(tableOf(["a", "b"], [["x|y", ""]])).toBe("| a | b |\n|---|---|\n| x\\|y | |");
  });
});
