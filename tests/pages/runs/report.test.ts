// @vitest-environment jsdom
import axe from "axe-core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cell, reportCsv, reportFileName } from "../../../lib/pages/runs/report-csv.ts";
import { renderReport } from "../../../lib/pages/runs/report-page.ts";
import { report as words } from "../../../lib/words/en/report/report.ts";
import { sampleReportView } from "../sample-views.ts";

const view = sampleReportView();
const page = new DOMParser().parseFromString(renderReport(view, "en", words), "text/html");

/** A reader of RFC 4180 of its own, to check the writer against. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    const [whole, quoted, plain = "", end] = match;
    if (whole === "") break;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

describe("the complete report", () => {
  it("passes axe", async () => {
    document.documentElement.lang = page.documentElement.lang;
    document.title = page.title;
    document.body.innerHTML = page.body.innerHTML;
    const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
  });

  it("needs nothing else: no script, nothing loaded, no style attribute", () => {
    expect(page.querySelectorAll("script, img, link, iframe, [style]").length).toBe(0);
    expect(renderReport(view, "en", words)).not.toMatch(/url\(|@import|undefined|NaN|\[object/);
  });

  it("says a sentence about every person, with the numbers behind a fold", () => {
    const codes = [...page.querySelectorAll(".people > li")].map((item) => item.querySelector(".code")?.textContent);
    const all = [...view.result.placed, ...view.result.unplaced].map((one) => one.caseCode);
    expect(codes.toSorted()).toEqual(all.toSorted());
    for (const item of page.querySelectorAll(".people > li")) {
      expect(item.querySelector("p")?.textContent.length).toBeGreaterThan(20);
      expect(item.querySelector("details li")).not.toBeNull();
    }
  });

  it("draws a dot for each placed person, and gives every plot's figures as a table", () => {
    expect(page.querySelectorAll("circle.dot").length).toBe(view.result.placed.length);
    const figures = [...page.querySelectorAll("figure")];
    expect(figures.length).toBe(3);
    for (const one of figures) {
      expect(one.querySelector("svg")?.getAttribute("role")).toBe("img");
      expect(page.getElementById(one.querySelector("svg")?.getAttribute("aria-labelledby") ?? "")).not.toBeNull();
      expect(one.querySelectorAll("details table tbody tr").length).toBeGreaterThan(0);
    }
  });

  it("tells each group's title beside the label that reasons call it by", () => {
    const rows = [...page.querySelectorAll("section[aria-labelledby=groups] > .wide tbody tr")];
    const named = rows.map((row) =>
      [...row.children]
        .slice(0, 2)
        .map((cell) => cell.textContent)
        .join(" = "),
    );
    const groups = view.groups.map(({ title, discreetLabel }) => `${title} = ${discreetLabel}`);
    expect(named.toSorted()).toEqual(groups.toSorted());
  });

  it("draws a bar for everybody's wait", () => {
    const bars = [...page.querySelectorAll("path.bars")].map((path) => path.getAttribute("d")?.split("M").length ?? 0);
    expect(bars).toEqual([view.result.placed.length + 1, view.result.unplaced.length + 1]);
  });

  it("shows in the heat map the verified count of each proposal", () => {
    const figure = page.getElementById("unmet-demand")?.closest("figure");
    const numbers = [...(figure?.querySelectorAll("rect + text") ?? [])].map((text) => text.textContent);
    expect(numbers.toSorted()).toEqual(["5", "7"]);
  });

  it("holds no id of a person or application", () => {
    expect(page.body.textContent).not.toMatch(/per_|app_/);
    expect(reportCsv(view, words)).not.toMatch(/per_|app_/);
  });

  it("stands on its own when nothing was matched", () => {
    const empty = renderReport(sampleReportView({ groups: 0, placed: 0, unplaced: 0 }), "en", words);
    expect(empty).not.toMatch(/undefined|NaN|Infinity/);
  });

  it("lists what a coordinator adjusted, what it changed and who left meanwhile", () => {
    const [first, second] = view.result.placed;
    if (first === undefined || second === undefined) throw new Error("the sample places somebody");
    const run = {
      ...view.run,
      adjustments: { pins: [{ caseCode: first.caseCode, groupId: first.groupId }], exclusions: [], extraSeats: [] },
      exceptions: [second.caseCode],
      difference: {
        placedChange: 1,
        fitChange: -120,
        waitingChangeDays: 3,
        moved: [],
        gained: [],
        lost: [{ caseCode: second.caseCode, groupId: second.groupId, fit: 510 }],
        notListed: 2,
      },
    };
    const text = new DOMParser().parseFromString(renderReport({ ...view, run }, "en", words), "text/html").body
      .textContent;
    expect(text).toContain(`${first.caseCode} goes to `);
    expect(text).toContain("+1 placed, −12 points of fit, +3 days of waiting ended");
    expect(text).toContain(`${second.caseCode} loses the place in `);
    expect(text).toContain("2 people more changed places.");
    expect(text).toContain(`${second.caseCode} left the pool before approval`);
  });

  it("escapes a hostile title everywhere", () => {
    const groups = view.groups.map((group) => ({ ...group, title: `"><script>x</script>` }));
    const hostile = new DOMParser().parseFromString(renderReport({ ...view, groups }, "en", words), "text/html");
    expect(hostile.querySelectorAll("script").length).toBe(0);
  });

  it("stays within the six megabytes of a Lambda reply for a program of two thousand", () => {
    const big = renderReport(sampleReportView({ groups: 200, placed: 2500, unplaced: 800 }), "en", words);
    expect(Buffer.byteLength(big)).toBeLessThan(3_000_000);
  });
});

describe("the report as CSV", () => {
  it("has one row a person, all equally long, with CRLF and a byte-order mark", () => {
    const csv = reportCsv(view, words);
    expect(csv.startsWith("\ufeffcase_code,")).toBe(true);
    const rows = parseCsv(csv.slice(1));
    expect(rows.length).toBe(1 + view.result.placed.length + view.result.unplaced.length);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it.each(["=1+1", "+49", "-1", "@SUM(A1)", "\tx", "\r=1"])("keeps %j from being a formula", (text) => {
    expect(cell(text)).toBe(`"'${text}"`);
  });

  it("gives back any other text unchanged", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.string({ minLength: 1 }), (a, b) => {
        fc.pre(!/^[=+\-@\t\r\n]/.test(a) && !/^[=+\-@\t\r\n]/.test(b));
        expect(parseCsv(`${cell(a)},${cell(b)}\r\n`)).toEqual([[a, b]]);
      }),
    );
  });

  it("never leaves a cell that a spreadsheet would run", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parseCsv(`x,${cell(text)}\r\n`)[0]?.[1] ?? "";
        expect(read).not.toMatch(/^[=+\-@]/);
      }),
    );
  });

  it("has a file name that says nothing of what it holds", () => {
    expect(reportFileName(view)).toBe("report-2026-10-19.csv");
  });
});
