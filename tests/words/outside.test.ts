// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { problemOf } from "../../lib/api/problem.ts";
import { crisisResourcesFor } from "../../lib/domain/crisis/resources.ts";
import { DomainError } from "../../lib/domain/errors.ts";
import type { RenderedMail } from "../../lib/email/layout.ts";
import { plain } from "../../lib/markup/typed.ts";
import { renderProblemPage } from "../../lib/pages/problem-page.ts";
import { renderReport } from "../../lib/pages/runs/report-page.ts";
import { LETTERS, personFrame, REPORT, SAMPLES, wordsFor } from "../email/sample-mails.ts";
import { STATES } from "../gallery/mails.ts";
import { sampleReportView } from "../pages/sample-views.ts";
import { pageWords, problemWords } from "../support/drawn-page.ts";
import { pseudo, textsIn, wordsOutside } from "./pseudo.ts";
import { sampleDetails, sampleFaults } from "./sample-problems.ts";

const ENGLISH = wordsFor("en");
// What is a tag, and no word, goes to Intl as it is; a colon stands between words.
const WORDS = {
  mail: { ...pseudo(ENGLISH.mail), setting: { ...pseudo(ENGLISH.mail.setting), colon: ":" } },
  report: {
    ...pseudo(ENGLISH.report),
    when: { ...pseudo(ENGLISH.report.when), conventions: ENGLISH.report.when.conventions },
  },
};

/** Lines of help are named as they name themselves. */
const CRISIS = /Teléfono|Línea|Esperanza|Emergencias?|Samaritans|[\w.-]+@[\w.-]+/g;
const KINDS = LETTERS;

function shownText({ html }: Pick<RenderedMail, "html">): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const silent of page.querySelectorAll("style, script, aside, a")) silent.remove();
  return page.documentElement.textContent;
}

const DATA = [...textsIn(personFrame), ...textsIn(REPORT), "Tuesday circle", "Living with grief"].map(plain);

const MAILS = KINDS.flatMap((kind) =>
  Object.entries({ usual: {}, ...STATES[kind] }).map(([state, change]) => [kind, state, change] as const),
);

it.each(MAILS)("the mail %s (%s) says nothing but what its language's folder and people say", (kind, _, change) => {
  const sample: (frame: object, change: object, words: typeof WORDS) => RenderedMail = SAMPLES[kind];
  const made = sample({}, change, WORDS);
  const text = `${made.subject}\n${shownText(made)}`.replaceAll(CRISIS, " ");
  expect(wordsOutside(text, [...DATA, ...textsIn(change)])).toEqual([]);
});

describe("a problem", () => {
  const words = pseudo(problemWords("en"));
  const page = pseudo(pageWords("en"));
  const crisis = crisisResourcesFor("ZZ", { languages: ["en"] });
  // Every page of a problem says the same of help.
  const data = textsIn(crisis);

  const said = (error: unknown) => {
    const { status, title, detail = "", errors = [] } = problemOf(error, "r", words);
    const html = renderProblemPage({ status, title, detail, fields: errors }, crisis, "en", page);
    return wordsOutside([title, detail, ...errors.flatMap(({ problem, fix }) => [problem, fix])].join(" "), []).concat(
      wordsOutside(shownText({ html }), data),
    );
  };

  it("nobody foresaw says nothing but what is in the folder", () => {
    expect(said(new Error("a word from somewhere else"))).toEqual([]);
  });

  it.each(sampleDetails().map((detail) => [detail.code, detail] as const))("%s, likewise", (_, detail) => {
    const fields = sampleFaults().map((fault) => ({ ...fault, field: "/0" }));
    expect(said(new DomainError("wrong-state", detail))).toEqual([]);
    expect(said(new DomainError("validation-failed", detail, fields))).toEqual([]);
  });
});

it("the report says nothing but what its language's folder and the organisation say", () => {
  const view = sampleReportView({ groups: 6, placed: 30, unplaced: 12 });
  const text = shownText({ html: renderReport(view, "en", WORDS.report) });
  // The days over the columns of a chart are the beginnings of words in the folder, cut off before their marker.
  expect(wordsOutside(text, [...textsIn(view), "Tu", "Th"])).toEqual([]);
});
