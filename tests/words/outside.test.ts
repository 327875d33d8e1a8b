// @vitest-environment jsdom
import { expect, it } from "vitest";
import { MessageKind } from "../../lib/domain/messages/message.ts";
import type { RenderedMail } from "../../lib/email/layout.ts";
import { plain } from "../../lib/markup/typed.ts";
import { renderReport } from "../../lib/pages/runs/report-page.ts";
import { personFrame, REPORT, SAMPLES, wordsFor } from "../email/sample-mails.ts";
import { sampleReportView } from "../pages/sample-views.ts";
import { pseudo, textsIn, wordsOutside } from "./pseudo.ts";

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
const KINDS = MessageKind.options;

function shownText({ html }: Pick<RenderedMail, "html">): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const silent of page.querySelectorAll("style, script, aside, a")) silent.remove();
  return page.documentElement.textContent;
}

const DATA = [...textsIn(personFrame), ...textsIn(REPORT), "Tuesday circle", "Living with grief"].map(plain);

it.each(KINDS)("the mail %s says nothing but what its language's folder and the people themselves say", (kind) => {
  const sample: (frame: object, change: object, words: typeof WORDS) => RenderedMail = SAMPLES[kind];
  const made = sample({}, {}, WORDS);
  const text = `${made.subject}\n${shownText(made)}`.replaceAll(CRISIS, " ");
  expect(wordsOutside(text, DATA)).toEqual([]);
});

it("the report says nothing but what its language's folder and the organisation say", () => {
  const view = sampleReportView({ groups: 6, placed: 30, unplaced: 12 });
  const text = shownText({ html: renderReport(view, "en", WORDS.report) });
  // The days over the columns of a chart are the beginnings of words in the folder, cut off before their marker.
  expect(wordsOutside(text, [...textsIn(view), "Tu", "Th"])).toEqual([]);
});
