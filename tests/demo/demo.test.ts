import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { Summary } from "../../bin/demo/summary.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "groupwright-demo-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The script behind `npm run demo`, in a process of its own, to its end. */
it("plays the sample organisation from intake to reminders with every check held", { timeout: 300_000 }, () => {
  const summaryFile = join(folder, "summary.json");
  const { status, stdout, stderr } = spawnSync(
    "npm",
    ["run", "--silent", "demo", "--", "--exit", "--json", summaryFile],
    {
      cwd: ROOT,
      encoding: "utf8",
    },
  );
  expect(status, `${stdout.slice(-3000)}\n${stderr.slice(-2000)}`).toBe(0);
  const summary = JSON.parse(readFileSync(summaryFile, "utf8")) as Summary;
  expect(summary.checks.filter(({ ok }) => !ok)).toEqual([]);
  expect(summary.checks.length).toBeGreaterThan(30);
  expect(summary.ruleViolations).toEqual([]);
  expect(summary.mailViolations).toEqual([]);
  expect(summary).toMatchObject({ applicants: 131, groups: 16 });
  expect(summary.placed).toBeGreaterThan(90);
  expect(summary.mailsByKind["session-reminder"]).toBeGreaterThan(100);
});
