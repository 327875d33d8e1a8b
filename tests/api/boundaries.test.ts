import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { COORDINATOR_ROUTES } from "../../lib/api/coordinator-routes.ts";
import { RESEND_ROUTES } from "../../lib/api/messages/resend-routes.ts";
import { PUBLIC_ROUTES } from "../../lib/api/public-routes.ts";
import { SLICES } from "../../lib/runtime/config.ts";
import { atStart } from "../bench/cold/at-start.ts";
import { LARGEST_API_BUNDLE } from "../bench/cold/print.ts";

/** What each API function holds, in the bundle that is deployed: `npm run build` makes it. */

const ROOT = join(import.meta.dirname, "../..");
const API_FUNCTIONS = [
  { name: "public-api", own: PUBLIC_ROUTES, foreign: { ...COORDINATOR_ROUTES, ...RESEND_ROUTES } },
  { name: "coordinator-api", own: COORDINATOR_ROUTES, foreign: { ...PUBLIC_ROUTES, ...RESEND_ROUTES } },
  { name: "resend-api", own: RESEND_ROUTES, foreign: { ...PUBLIC_ROUTES, ...COORDINATOR_ROUTES } },
] as const;

const metafileOf = (name: string) => join(ROOT, "dist/meta", `${name}.json`);

/** Keys of a row or an operation. Ids of one word are not quoted, and may be something else's name. */
function idsIn(text: string, table: object): readonly string[] {
  return Object.keys(table).filter((id) => id.includes("-") && text.includes(`"${id}":`));
}

describe.each(API_FUNCTIONS)("$name", ({ name, own, foreign }) => {
  it("loads at its start every row and operation of its own, and none of the other function's", () => {
    const text = atStart(metafileOf(name)).files.map((file) => readFileSync(join(ROOT, file), "utf8"));
    expect(idsIn(text.join("\n"), own)).toEqual(Object.keys(own).filter((id) => id.includes("-")));
    expect(idsIn(text.join("\n"), foreign)).toEqual([]);
  });

  it("is no larger, with all that it loads later, than a function of the API may be", () => {
    const bytes = Object.values(outputsOf(name)).reduce((sum, output) => sum + output.bytes, 0);
    expect(bytes).toBeLessThanOrEqual(LARGEST_API_BUNDLE);
  });
});

type Output = { readonly bytes: number; readonly inputs: object };

/** Of all that is deployed with a function, loaded at its start or later. */
function outputsOf(name: string): Readonly<Record<string, Output>> {
  // Written by bin/build.ts from what esbuild documents as its metafile.
  const { outputs }: { outputs: Record<string, Output> } = JSON.parse(readFileSync(metafileOf(name), "utf8"));
  return outputs;
}

function sourcesOf(name: string): readonly string[] {
  return Object.values(outputsOf(name)).flatMap(({ inputs }) => Object.keys(inputs));
}

it("coordinator-api is deployed without the pages of links", () => {
  const sources = sourcesOf("coordinator-api");
  expect(sources).toContain("lib/pages/runs/report-page.ts");
  expect(sources.filter((path) => /^lib\/pages\/(intake|offers|members|sessions)\//.test(path))).toEqual([]);
});

it("the sender is deployed with the words of mail, and what shows coordinators what it would say; nobody else", () => {
  const withMail = Object.keys(SLICES).filter((name) => sourcesOf(name).includes("lib/words/en/mail/mail.ts"));
  expect(withMail).toEqual(["resend-api", "sender"]);
});
