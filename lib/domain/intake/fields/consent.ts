import * as z from "zod";
import { SafetyAnswers } from "../screening.ts";
import type { Field } from "./field.ts";

/** What they want to be sent, how safe they are, and what they agree to. */
export const CONSENT_FIELDS = {
  messages: {
    schema: z
      .strictObject({ hourBefore: z.boolean().default(false), optional: z.boolean().default(false) })
      .default({ hourBefore: false, optional: false }),
    describes: "Mail beyond the necessary: the way in an hour before; practice and reflection.",
    noColumn: "matching sends no mail",
  },
  safety: {
    schema: SafetyAnswers,
    describes: "Safety questions: a person decides, unless s1 to s3 are no and s4 is safe.",
    headings: { s1: ["s1"], s2: ["s2"], s3: ["s3"], s4: ["s4"] },
    perPerson: true,
  },
  wordingVersion: {
    schema: z.string().trim().min(1).max(40),
    describes: "The version of the safety questions' words that they answered.",
    noColumn: "a sheet is not a form: nobody was shown these words by it",
  },
  privacyNoticeVersion: {
    schema: z.string().min(1).max(40),
    describes: "The privacy notice that they were shown.",
    headings: ["privacy notice"],
  },
  healthDataConsent: {
    schema: z.boolean(),
    describes: "They agree to the use of health data; else nothing is kept.",
    headings: ["consent"],
  },
} as const satisfies Readonly<Record<string, Field>>;
