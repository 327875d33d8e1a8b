import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COORDINATOR_ROUTES } from "../../lib/api/coordinator-routes.ts";
import { PUBLIC_ROUTES } from "../../lib/api/public-routes.ts";

/** What each API function loads, in the bundle that is deployed: `npm run build` makes it. */

const ROOT = join(import.meta.dirname, "../..");
const API_FUNCTIONS = [
  { name: "public-api", own: PUBLIC_ROUTES, foreign: COORDINATOR_ROUTES, most: 600_000 },
  { name: "coordinator-api", own: COORDINATOR_ROUTES, foreign: PUBLIC_ROUTES, most: 567_000 },
] as const;

type Output = { readonly imports: readonly { readonly path: string; readonly kind: string }[] };

/** The text of index.mjs and of what it imports, but not of what is only loaded on demand. */
function loadedAtStart(name: string): string {
  // Written by bin/build.ts from what esbuild documents as its metafile.
  const { outputs }: { outputs: Record<string, Output> } = JSON.parse(
    readFileSync(join(ROOT, "dist/meta", `${name}.json`), "utf8"),
  );
  const loaded = new Set([`dist/${name}/index.mjs`]);
  for (const file of loaded) {
    const chunks = outputs[file]?.imports.filter(({ path, kind }) => kind === "import-statement" && path in outputs);
    for (const { path } of chunks ?? []) loaded.add(path);
  }
  return Array.from(loaded, (file) => readFileSync(join(ROOT, file), "utf8")).join("\n");
}

/** Keys of a row or an operation. Ids of one word are not quoted, and may be something else's name. */
function idsIn(text: string, table: object): readonly string[] {
  return Object.keys(table).filter((id) => id.includes("-") && text.includes(`"${id}":`));
}

describe.each(API_FUNCTIONS)("$name", ({ name, own, foreign, most }) => {
  it("loads at its start every row and operation of its own, and none of the other function's", () => {
    const text = loadedAtStart(name);
    expect(idsIn(text, own)).toEqual(Object.keys(own).filter((id) => id.includes("-")));
    expect(idsIn(text, foreign)).toEqual([]);
  });

  it("is no larger than a start may be", () => {
    const folder = join(ROOT, "dist", name);
    const bytes = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    expect(bytes).toBeLessThanOrEqual(most);
  });
});
