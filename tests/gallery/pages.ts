import { PROBLEMS } from "../../lib/api/problem.ts";
import { crisisResourcesFor } from "../../lib/domain/crisis/resources.ts";
import type { FieldFault } from "../../lib/domain/errors.ts";
import type { PersonView } from "../../lib/pages/render-page.ts";
import { renderReport } from "../../lib/pages/runs/report-page.ts";
import { ALL_LANGUAGES, wordsIn } from "../../lib/words/languages.ts";
import { worded } from "../../lib/words/problem.ts";
import { sampleReportView, VIEWS } from "../pages/sample-views.ts";
import { drawnPage, drawnProblem, problemWords } from "../support/drawn-page.ts";
import type { Specimen } from "./specimen.ts";

/** Faults of the forms, as the API finds them: each form is shown again with its own. */
const FAULTS: { readonly [Page in PersonView["page"]]?: readonly FieldFault[] } = {
  agreement: [{ field: "/typedName", code: "no-typed-name", facts: { maximum: 120 } }],
  availability: [{ field: "/availability/0/to", at: { day: "tue", row: 0 }, code: "ends-before-it-begins" }],
  preferences: [{ field: "/reminders", code: "not-one-of", facts: { values: ["true", "on"] } }],
};

/** Every page that a signed link opens, in every state and language, and each form again with a fault. */
export function pages(): readonly Specimen[] {
  return Object.entries(VIEWS).flatMap(([name, view]) =>
    ALL_LANGUAGES.flatMap((language): readonly Specimen[] => {
      const shown = { ...view, locale: language };
      const faults = FAULTS[view.page];
      const usual: Specimen = { shelf: "page", name, state: "usual", language, html: drawnPage(shown) };
      if (faults === undefined) return [usual];
      return [usual, { ...usual, state: "with a fault", html: drawnPage(shown, faults) }];
    }),
  );
}

/** Every problem as a page. */
export function problems(): readonly Specimen[] {
  const answer: FieldFault = { field: "/answer", code: "not-one-of", facts: { values: ["accept", "decline"] } };
  return Object.entries(PROBLEMS).flatMap(([name, { status }]) =>
    ALL_LANGUAGES.map((language): Specimen => {
      const { titles, faults } = problemWords(language);
      // Object.entries forgets that a problem's name is a key.
      const title = titles[name as keyof typeof titles];
      const fields = status === 400 ? [{ ...answer, ...worded(faults, answer) }] : [];
      const problem = { status, title, detail: "", fields };
      return {
        shelf: "problem",
        name,
        state: String(status),
        language,
        html: drawnProblem(problem, crisisResourcesFor("GB", { languages: [language] }), language),
      };
    }),
  );
}

const REPORTS = await Promise.all(
  ALL_LANGUAGES.map(async (language) => {
    const { report } = await (await wordsIn(language)).report();
    return [language, report] as const;
  }),
);

/** The match report at several sizes, in every language. */
export function reports(): readonly Specimen[] {
  const sizes = {
    usual: { groups: 12, placed: 100, unplaced: 26 },
    "nobody left over": { groups: 2, placed: 8, unplaced: 0 },
    large: { groups: 60, placed: 300, unplaced: 90 },
  };
  return Object.entries(sizes).flatMap(([state, size]) =>
    REPORTS.map(([language, words]): Specimen => {
      const html = renderReport(sampleReportView(size), language, words);
      return { shelf: "report", name: "match report", state, language, html };
    }),
  );
}
