import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const text = readFileSync(resolve(ROOT, "CONTRIBUTING.md"), "utf8");
const [, recipesText = ""] = text.split("## Recipes\n");
const [ownText = ""] = recipesText.split(/^## /m);
const recipes = ownText.split(/^### /m).slice(1);

/** The files that a text names by their path. */
function filesIn(part: string): readonly string[] {
  return [...part.matchAll(/`((?:bin|docs|functions|lib|tests)\/[\w./-]+)`/g)].map(([, path]) => path ?? "");
}

describe("CONTRIBUTING.md", () => {
  it("has a recipe for each usual change, and each names files", () => {
    const titles = recipes.map((recipe) => recipe.split("\n")[0]);
    expect(titles).toEqual(
      expect.arrayContaining([
        "A hard rule of matching",
        "A kind of mail",
        "A language",
        "A route",
        "A question of the intake",
        "An access pattern",
      ]),
    );
    for (const recipe of recipes) expect(filesIn(recipe), recipe).not.toEqual([]);
  });

  it("names only files that exist", () => {
    expect(filesIn(text).filter((path) => !existsSync(resolve(ROOT, path)))).toEqual([]);
  });

  it("names every script that is for people, with what it does", () => {
    const { scripts } = JSON.parse(readFileSync(resolve(ROOT, "package.json"), "utf8")) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    // Said in README.md, for operators; or a part of `quick` and `test`.
    const elsewhere = ["start", "match", "solve", "docs", "build", "synth", "deploy", "doctor", "typecheck", "check"];
    const rows = [...text.matchAll(/^\| `npm (?:run )?([\w:]+)` \| [^|]+ \| [^|]+ \|$/gm)].map(
      ([, name]) => name ?? "",
    );
    expect(rows.toSorted()).toEqual(
      Object.keys(scripts)
        .filter((name) => !elsewhere.includes(name))
        .toSorted(),
    );
  });
});
