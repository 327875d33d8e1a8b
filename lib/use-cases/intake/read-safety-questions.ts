import { crisisResourcesFor } from "../../domain/crisis/resources.ts";
import type { LanguageWording } from "../../domain/intake/safety-wording.ts";
import { type SafetyAnswers, screen } from "../../domain/intake/screening.ts";
import { wordingInForce } from "../../domain/intake/wording-versions.ts";
import type { Country } from "../../domain/place.ts";
import { filled } from "../../words/filled.ts";
import { type Language, wordsIn } from "../../words/languages.ts";
import type { Deps } from "../ports.ts";
import type { SafetyQuestion, SafetyQuestionsView } from "./views.ts";

const QUESTIONS = ["s1", "s2", "s3", "s4"] as const satisfies readonly (keyof SafetyAnswers)[];
type Question = (typeof QUESTIONS)[number];

/** Nothing is known of a country: no number is named. */
const ANYWHERE = "ZZ";

/** What a form shows about safety in a language, with the numbers of a country, and what each answer leads to. */
export async function readSafetyQuestions(
  deps: Deps,
  language: Language,
  country: Country = ANYWHERE,
): Promise<SafetyQuestionsView> {
  const { safety, organisation } = deps.settings;
  const words = await wordsIn(language);
  const [shipped, { staffedHours }] = await Promise.all([words.safety(), words.staffed()]);
  const wording = safety.wording?.languages[language] ?? shipped.safety;
  const reader = country === ANYWHERE ? { locale: language } : { locale: language, country };
  // Never the domestic-abuse lines: see ./crisis-of-intake.ts.
  const crisis = crisisResourcesFor(country, { languages: [language], checked: deps.settings.crisis });
  const [line] = crisis.lines;
  const said = {
    staffed_hours: staffedHours(organisation, deps.clock.now(), reader),
    // A number that not every source agrees on stands in the box beside, with what is said about it.
    emergency: crisis.emergency?.confirmed === true ? crisis.emergency.dial : undefined,
    line: line?.name,
    line_no: line?.number,
  };
  const fill = (text: string) => filled(text, said);
  return {
    version: wordingInForce(safety),
    language,
    notice: wording.notice.map(fill).filter((text) => text !== ""),
    questions: QUESTIONS.map((question) => questionOf(wording, question, fill)),
    crisis,
  };
}

function questionOf(wording: LanguageWording, question: Question, fill: (text: string) => string): SafetyQuestion {
  const { question: text, answers } = wording[question];
  return {
    field: question,
    question: fill(text),
    answers: Object.entries(answers).map(([value, answer]) => ({
      value,
      answer: fill(answer),
      ...leadsTo(question, value),
      after: fill(wording.after[afterOf(question, value)]),
    })),
  };
}

const CLEAR: SafetyAnswers = { s1: "no", s2: "no", s3: "no", s4: "safe" };

/** What this answer alone leads to: the same rules that screening acts by. */
function leadsTo(question: Question, value: string): { readonly held: boolean; readonly noMail: boolean } {
  // The value is one of the question's own, which the wording's schema holds.
  const { state, suppressMessages } = screen({ ...CLEAR, [question]: value } as SafetyAnswers);
  return { held: state !== "CLEAR", noMail: suppressMessages };
}

function afterOf(question: Question, value: string): keyof LanguageWording["after"] {
  if (value === "no" || value === "safe") return "clear";
  return value === "prefer_not" && question !== "s4" ? "prefer_not" : question;
}
