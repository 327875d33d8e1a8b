// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { flaggedWaits, waitBands } from "../../../lib/domain/runs/waits.ts";
import { report as words } from "../../../lib/words/en/report/report.ts";
import { REPORT, SAMPLES } from "../sample-mails.ts";
import { caseCode, sampleReport } from "../sample-report.ts";

const mailOf = (change: Parameters<(typeof SAMPLES)["match-report"]>[1] = {}) => SAMPLES["match-report"]({}, change);
const small = sampleReport({ groups: 3, placed: 6, unplaced: 4 });

describe("the certificate in words", () => {
  it.each([
    ["optimal", 0, "best possible"],
    ["feasible", 0.0003, "within 0.03 % of the best possible"],
    ["feasible", 0.00301, "within 0.31 % of the best possible"],
    ["feasible", 1e-9, "within 0.01 % of the best possible"],
    ["feasible", 0.02, "within 2 % of the best possible"],
  ] as const)("%s with a gap of %d: %s", (status, gap, expected) => {
    expect(words.figures.certificate({ status, gap })).toBe(expected);
  });
});

describe("the match report mail", () => {
  it("counts people, and gives the figures of both objectives", () => {
    const { subject, text } = mailOf();
    expect(subject).toBe(
      `Match preview: ${REPORT.result.placed.length} placed, ${REPORT.result.unplaced.length} waiting`,
    );
    expect(text).toContain("Most people placed (this preview)");
    expect(text).toContain("Best fit (for comparison)");
    expect(text).toContain("within 0.03 % of the best possible");
  });

  it("says why each placed person is there, and for each unplaced one what bound and what would help", () => {
    const { text } = mailOf(small);
    for (const one of small.result.placed)
      expect(text).toContain(`${one.caseCode}, ${small.groups.find((group) => group.groupId === one.groupId)?.title}`);
    for (const one of small.result.unplaced) {
      const line = text.split("\n").find((row) => row.startsWith(`- ${one.caseCode},`)) ?? "";
      expect(line).toContain(
        one.smallestChange === undefined
          ? "No single change would help."
          : words.reasons.change(one.smallestChange.reason),
      );
    }
    expect(text).toMatch(/not free at every meeting: /);
  });

  it("caps long lists and says how many more there are, so that no mail client cuts it off", () => {
    const sample = sampleReport({ groups: 1000, placed: 14_000, unplaced: 3000 });
    const violations = Array.from({ length: 300 }, () => ({ code: "negative-gap", facts: { gap: -1 } }) as const);
    const huge = { ...sample, result: { ...sample.result, violations } };
    const { html, text } = mailOf(huge);
    expect(Buffer.byteLength(html)).toBeLessThan(95_000);
    expect(text).toContain(`${huge.result.unplaced.length - 20} more in the complete report.`);
    expect(text).toContain(`${huge.result.placed.length - 25} more in the complete report.`);
    expect(text).toContain("960 more in the complete report.");
    expect(text).toContain("280 more in the complete report.");
  });

  it("fills each group's bar to the share of its free seats", () => {
    const { html } = mailOf(small);
    const page = new DOMParser().parseFromString(html, "text/html");
    const row = [...page.querySelectorAll("tr")].findLast((tr) => tr.textContent.includes("2 of 4 free seats"));
    expect(row?.querySelector("td.bar")?.getAttribute("width")).toBe("50%");
    expect(row?.querySelector("td.rest")?.getAttribute("width")).toBe("50%");
  });

  it("flags waits past the limit, longest first", () => {
    const flagged = flaggedWaits(REPORT.result, 28);
    expect(flagged.every((one) => one.waitedDays > 28)).toBe(true);
    expect(flagged[0]?.waitedDays).toBe(Math.max(...REPORT.result.unplaced.map((one) => one.waitedDays)));
    expect(mailOf().text).toContain(`Over 28 days without a place: ${flagged[0]?.caseCode}`);
  });

  it("puts every person into exactly one band of waiting", () => {
    for (const limit of [1, 2, 3, 7, 28, 30, 365]) {
      const bands = waitBands(REPORT.result, limit);
      const sum = bands.reduce((total, band) => total + band.placed + band.unplaced, 0);
      expect(sum).toBe(REPORT.result.placed.length + REPORT.result.unplaced.length);
    }
  });

  it("leads with the broken rules when the check found any", () => {
    const { text } = mailOf({
      result: { ...REPORT.result, violations: [{ code: "not-in-pool", facts: { caseCode: caseCode(1) } }] },
    });
    expect(text).toContain("This run cannot be approved");
    expect(text).toContain("- C-0000-0001 is in the result and not in the pool.");
    expect(mailOf().text).toContain("The independent check found no rule broken.");
  });

  it("asks to check the crisis numbers that are too old, and names twelve countries at most", () => {
    const of = (crisisOutdated: readonly string[]) => mailOf({ crisisOutdated }).text;
    expect(of([])).not.toContain("Crisis numbers");
    expect(of(["ES"])).toContain("Crisis numbers were last checked over 90 days ago (ES).");
    expect(of([..."ABCDEFGHIJKLMN"])).toContain("(A, B, C, D, E, F, G, H, I, J, K, L, + 2)");
  });

  it("stands on its own when there is nothing to report", () => {
    const { text } = mailOf(sampleReport({ groups: 0, placed: 0, unplaced: 0 }));
    expect(text).toContain("0 of 0 people");
    expect(text).not.toMatch(/NaN|undefined/);
  });

  it("holds case codes only: no id of a person or application", () => {
    const { html, text } = mailOf();
    expect(html + text).not.toMatch(/per_|app_/);
  });
});
