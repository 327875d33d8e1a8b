import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PROBLEMS, problemOf, UNEXPECTED } from "../../lib/api/problem.ts";
import { DomainError } from "../../lib/domain/errors.ts";

const PAGE = readFileSync(join(import.meta.dirname, "../../docs/errors.md"), "utf8");
const ENTRIES = Array.from(PAGE.matchAll(/^## (\S+)\n\n(\d{3})\. /gm), ([, code, status]) => [code, Number(status)]);

describe("docs/errors.md", () => {
  it("has an entry with its status for every error there is, and for no other", () => {
    const known = [...Object.entries(PROBLEMS), [UNEXPECTED.code, UNEXPECTED] as const];
    expect(Object.fromEntries(ENTRIES)).toEqual(Object.fromEntries(known.map(([code, { status }]) => [code, status])));
  });
});

describe("a problem", () => {
  it("names the kind, the way out, the request and the fields at fault", () => {
    const fault = { field: "/supervisor", problem: "is missing", fix: "Name one." };
    expect(problemOf(new DomainError("not-publishable", "One thing is missing.", [fault]), "r1")).toEqual({
      type: "docs/errors.md#not-publishable",
      title: "The group is not ready to be published",
      status: 422,
      detail: "One thing is missing.",
      instance: "urn:request:r1",
      errors: [fault],
    });
  });

  it("says nothing of an error nobody foresaw", () => {
    const problem = problemOf(new TypeError("cannot read ruth@example.org"), "r1");
    expect(problem).toMatchObject({ status: 500, type: "docs/errors.md#unexpected", instance: "urn:request:r1" });
    expect(JSON.stringify(problem)).not.toContain("ruth");
  });
});
