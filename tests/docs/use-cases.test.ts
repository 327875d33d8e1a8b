import { readdirSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const FOLDER = resolve(ROOT, "lib/use-cases");
/** Each chapter has these, and the text above the table says what they are. */
const OF_EVERY_CHAPTER = ["store", "views"];

const text = readFileSync(resolve(ROOT, "docs/architecture.md"), "utf8");
const section = text.slice(text.indexOf("## Use-cases"), text.indexOf("## How a write looks"));
const chapters = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());

const filesOf = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => basename(name, ".ts"))
    .filter((name) => !OF_EVERY_CHAPTER.includes(name));

/** The files a text names, without what it says of them in brackets. */
const namesIn = (cells: string) => [...cells.replaceAll(/\([^)]*\)/g, "").matchAll(/[a-z]+(?:-[a-z]+)*/g)].map(String);

describe("the table of use-cases", () => {
  it.each(chapters.map(({ name }) => name))("names every file of %s", (chapter) => {
    const row = section.split("\n").find((line) => line.startsWith(`| ${chapter} |`)) ?? "";
    expect(namesIn(row)).toEqual(expect.arrayContaining(filesOf(resolve(FOLDER, chapter))));
  });

  it("names no chapter and no verb that is not there", () => {
    const rows = section.split("\n").filter((line) => /^\| [a-z]+ \|/.test(line) && !line.startsWith("| chapter |"));
    for (const row of rows) {
      const [, chapter = "", verbs = ""] = row.split("|").map((cell) => cell.trim());
      expect(filesOf(resolve(FOLDER, chapter))).toEqual(expect.arrayContaining(namesIn(verbs)));
    }
    expect(rows).toHaveLength(chapters.length);
  });

  it("is followed by what stands beside the chapters", () => {
    const beside = section.slice(section.indexOf("Beside the chapters"));
    const named = [...beside.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name);
    expect(named.sort()).toEqual(filesOf(FOLDER).sort());
  });
});
