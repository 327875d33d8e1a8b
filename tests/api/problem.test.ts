import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PROBLEMS, problemOf, UNEXPECTED } from "../../lib/api/problem.ts";
import { DomainError } from "../../lib/domain/errors.ts";
import { problemWords } from "../support/drawn-page.ts";

const PAGE = readFileSync(join(import.meta.dirname, "../../docs/errors.md"), "utf8");
const ENTRIES = Array.from(PAGE.matchAll(/^## (\S+)\n\n(\d{3})\. /gm), ([, code, status]) => [code, Number(status)]);
const INCOMPLETE = new DomainError("not-publishable", { code: "group-incomplete", facts: { missing: 1 } }, [
  { field: "/supervisor", code: "no-supervisor" },
]);

describe("docs/errors.md", () => {
  it("has an entry with its status for every error there is, and for no other", () => {
    const known = [...Object.entries(PROBLEMS), [UNEXPECTED.code, UNEXPECTED] as const];
    expect(Object.fromEntries(ENTRIES)).toEqual(Object.fromEntries(known.map(([code, { status }]) => [code, status])));
  });
});

describe("a problem", () => {
  it("names the kind, the way out, the request and the fields at fault, by code and in words", () => {
    expect(problemOf(INCOMPLETE, "r1", problemWords("en"))).toEqual({
      type: "docs/errors.md#not-publishable",
      title: "The group is not ready to be published",
      status: 422,
      code: "not-publishable",
      detail: "One thing is missing before this group can take people.",
      detailCode: "group-incomplete",
      facts: { missing: 1 },
      instance: "urn:request:r1",
      errors: [
        {
          field: "/supervisor",
          code: "no-supervisor",
          problem: "is missing",
          fix: "name the mentor or supervisor who stands behind the facilitators",
        },
      ],
    });
  });

  it("has the same codes and facts in every language, and sentences of its own", () => {
    const [english, spanish] = [problemWords("en"), problemWords("es")].map((words) =>
      problemOf(INCOMPLETE, "r", words),
    );
    expect(spanish).toMatchObject({ code: "not-publishable", detailCode: "group-incomplete", facts: { missing: 1 } });
    expect(spanish?.title).toBe("El grupo aún no está listo para publicarse");
    expect(spanish?.errors?.[0]?.problem).toBe("falta");
    expect(spanish?.detail).not.toBe(english?.detail);
  });

  it("says nothing of an error nobody foresaw", () => {
    const problem = problemOf(new TypeError("cannot read ruth@example.org"), "r1", problemWords("en"));
    expect(problem).toMatchObject({ status: 500, type: "docs/errors.md#unexpected", instance: "urn:request:r1" });
    expect(problem.title).toBe("Something went wrong on our side");
    expect(JSON.stringify(problem)).not.toContain("ruth");
  });
});
