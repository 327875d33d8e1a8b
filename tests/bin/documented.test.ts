import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { GROUP_COLUMNS } from "../../bin/match/group-columns.ts";
import { Mapping } from "../../bin/match/header.ts";
import { solveFile } from "../../bin/solve/solve-file.ts";
import { folderWith } from "./match-folders.ts";

const text = readFileSync(resolve(import.meta.dirname, "../../docs/matching.md"), "utf8");
const section = text.slice(text.indexOf("## From the command line"));
const [mappingBlock = "", problemBlock = ""] = Array.from(
  section.matchAll(/```json\n(.*?)```/gs),
  ([, block = ""]) => block,
);

describe("the documentation of the command line", () => {
  it("has every field of groups.csv with every heading it is known by", () => {
    const [, table = ""] = section.split("| groups.csv |");
    const rows = table.slice(0, table.indexOf("\n\n"));
    const missing = GROUP_COLUMNS.flatMap(({ field, alias = [] }) =>
      [field, ...alias].filter((name) => !rows.includes(name)),
    );
    expect(missing).toEqual([]);
  });

  it("shows a mapping that is accepted", () => {
    expect(Mapping.safeParse(JSON.parse(mappingBlock)).success).toBe(true);
  });

  it("shows a problem with the answer that it gets", async () => {
    const folder = await folderWith({ "problem.json": problemBlock });
    const solved = await solveFile({
      problem: join(folder, "problem.json"),
      out: join(folder, "out.json"),
      check: true,
    });
    const [, shown = ""] = /`(\{"group".*?\})`/.exec(section) ?? [];
    expect({ ...solved, ms: 0 }).toEqual({ ...JSON.parse(shown), ms: 0 });
  });
});
