import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const DOCUMENTS = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  "docs/operating.md",
  "docs/rehearsing.md",
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

const BUILT_IN = new Set(["ci", "install", "run", "with"]);

/** The scripts a text tells to run, but for what npm does itself. */
function scriptsIn(text: string): readonly string[] {
  const named = [...text.matchAll(/npm (?:run )?(?:-s |--silent )?([a-z][a-z:]*)/g)].map(([, name]) => name ?? "");
  return named.filter((name) => !BUILT_IN.has(name));
}

/** The files of this repository that a text links to, as it names them. */
function linksIn(text: string): readonly string[] {
  const links = [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, target]) => target ?? "");
  return links.filter((target) => !target.startsWith("http"));
}

const missingScripts = (text: string) => scriptsIn(text).filter((name) => !(name in scripts));
const brokenLinks = (document: string, text: string) =>
  linksIn(text).filter((target) => !existsSync(resolve(ROOT, document, "..", target)));

describe.each(DOCUMENTS)("%s", (document) => {
  it("names only npm scripts that exist", () => {
    expect(missingScripts(textOf(document))).toEqual([]);
  });

  it("links only to files that exist", () => {
    expect(brokenLinks(document, textOf(document))).toEqual([]);
  });
});

describe("what is looked for", () => {
  it("is found where it is: scripts and links of the README, and of other documents", () => {
    const readme = textOf("README.md");
    expect(scriptsIn(readme)).toEqual(expect.arrayContaining(["demo", "test", "start", "build", "deploy", "doctor"]));
    expect(linksIn(readme)).toEqual(expect.arrayContaining(["docs/architecture.md", "docs/operating.md"]));
    const others = DOCUMENTS.filter((document) => document !== "README.md").map(textOf);
    expect(others.flatMap(scriptsIn).length).toBeGreaterThan(10);
    expect(others.flatMap(linksIn).length).toBeGreaterThan(3);
  });

  it("is missed where it is missing", () => {
    const text =
      "Run `npm run demo`, `npm run -s fly`, npm soar, npm ci; [a](README.md#more), [b](gone.md), [c](https://x.y/z)";
    expect(missingScripts(text)).toEqual(["fly", "soar"]);
    expect(brokenLinks("README.md", text)).toEqual(["gone.md"]);
    expect(brokenLinks("docs/cost.md", "[a](../README.md) [b](README.md)")).toEqual(["README.md"]);
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
