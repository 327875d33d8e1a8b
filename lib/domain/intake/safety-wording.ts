import * as z from "zod";
import { LocalDate } from "../../time/local-date-time.ts";
import { ContactAnswer, SafetyAnswer } from "./screening.ts";

// An operator and a clinician write these, so what is wrong is said in sentences, as in ../settings.ts.
const MISSING = "is missing: say it in words";
const UNFILLED = "may have these in braces alone: staffed_hours, emergency, line, line_no";

/** What is filled in when the questions are served; a sentence whose own is not known is left out. */
const PLACEHOLDERS = ["staffed_hours", "emergency", "line", "line_no"] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
export const PLACEHOLDER = /\{([^{}]*)\}/g;

const Text = z
  .string(MISSING)
  .trim()
  .min(1, MISSING)
  .refine((text) => [...text.matchAll(PLACEHOLDER)].every(([, name]) => isPlaceholder(name)), UNFILLED);

function isPlaceholder(name: string | undefined): name is Placeholder {
  return PLACEHOLDERS.some((placeholder) => placeholder === name);
}

/** Each answer spelt out, so that a question turned round cannot be answered by mistake. */
const Question = z.strictObject({ question: Text, answers: z.record(SafetyAnswer, Text) });
const ContactQuestion = z.strictObject({ question: Text, answers: z.record(ContactAnswer, Text) });

/** All that a form says about safety, in one language. */
export const LanguageWording = z.strictObject({
  /** Before the questions: when a person reads, that this is no emergency service, what comes. */
  notice: z.array(Text).min(1, MISSING),
  s1: Question,
  s2: Question,
  s3: Question,
  s4: ContactQuestion,
  /** Shown once a question is answered: with yes or unsure, or for S4 anything but safe; the others for all four. */
  after: z.strictObject({ s1: Text, s2: Text, s3: Text, s4: Text, prefer_not: Text, clear: Text }),
});
export type LanguageWording = z.infer<typeof LanguageWording>;

const Version = z.string().min(1).max(40);

/** Words of one's own instead of those that come with the service. */
export const OwnWording = z.strictObject({
  /** The day from which they are in force: answers to the shipped ones are taken for 90 days more. */
  since: LocalDate,
  /** Each language there is, whole. To keep the shipped words of one, import them: lib/words/es/safety.ts. */
  languages: z.record(z.string(), LanguageWording),
});
export type OwnWording = z.infer<typeof OwnWording>;

/** The words of the safety questions, and who has looked at them. */
export const SafetySettings = z
  .strictObject({
    /** Left out: those in lib/words/<language>/safety.ts. See docs/operating.md. */
    wording: OwnWording.optional(),
    /** Versions of one's own from before, with the day each was replaced: answers are taken for 90 days more. */
    previous: z.array(z.strictObject({ version: Version, replacedOn: LocalDate })).default([]),
    /** Which clinician reviewed which version, and when. Deploying warns while it is not the version in force. */
    reviewed: z
      .strictObject({
        /** The clinician's name, for whoever looks at this later. */
        by: z.string(MISSING).trim().min(1, MISSING),
        /** The day, as in 2026-12-01. */
        on: LocalDate,
        /** As GET /v1/safety-questions gives it. */
        version: Version,
      })
      .optional(),
  })
  .prefault({});
export type SafetySettings = z.infer<typeof SafetySettings>;
