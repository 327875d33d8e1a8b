import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const DOCUMENTS = [
  "README.md",
  "docs/operating.md",
  "docs/architecture.md",
  "docs/privacy.md",
  "docs/matching.md",
  "docs/cost.md",
  "docs/performance.md",
];
const { scripts } = JSON.parse(readFileSync(resolve(ROOT, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};

function textOf(document: string): string {
  return readFileSync(resolve(ROOT, document), "utf8");
}

describe.each(DOCUMENTS)("%s", (document) => {
  it("names only npm scripts that exist", () => {
    const named = [...textOf(document).matchAll(/npm (?:run )?(?:-s |--silent )?([a-z][a-z:]*)/g)].map(
      ([, name]) => name ?? "",
    );
    const builtIn = new Set(["ci", "install", "run", "with"]);
    for (const name of named.filter((each) => !builtIn.has(each))) expect(Object.keys(scripts)).toContain(name);
  });

  it("links only to files that exist", () => {
    const links = [...textOf(document).matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, target]) => target ?? "");
    const local = links.filter((target) => !target.startsWith("http"));
    for (const target of local) expect(existsSync(resolve(ROOT, document, "..", target)), target).toBe(true);
  });
});

describe("the README", () => {
  const readme = textOf("README.md");

  it("begins with one sentence and the two commands", () => {
    const [title, , sentence] = readme.split("\n");
    expect(title).toBe("# Groupwright");
    expect(sentence?.match(/\./g)).toHaveLength(1);
    expect(readme.slice(0, 500)).toContain("npm ci && npm run demo");
    expect(readme.slice(0, 500)).toContain("npm ci && npm test");
  });

  it("draws only folders of the tree that exist", () => {
    const named = [...readme.matchAll(/\b((?:bin|functions|tests|docs|lib\/[a-z-]+)\/)/g)].map(([folder]) => folder);
    expect(named.length).toBeGreaterThan(8);
    for (const folder of named) expect(existsSync(resolve(ROOT, folder)), folder).toBe(true);
  });

  it("names what CI runs", () => {
    expect(readFileSync(resolve(ROOT, ".ci/run"), "utf8")).toContain("npm ci\nnpm test\n");
  });
});
