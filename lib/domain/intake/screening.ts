import * as z from "zod";

export const SafetyAnswer = z.enum(["yes", "no", "unsure", "prefer_not"]);
export type SafetyAnswer = z.infer<typeof SafetyAnswer>;

/**
 * S1 help needed right now to stay safe; S2 thoughts in the past month of ending one's life or hurting oneself;
 * S3 someone makes the person unsafe, or contact would. Safety only: never a score.
 */
export const SafetyAnswers = z.strictObject({ s1: SafetyAnswer, s2: SafetyAnswer, s3: SafetyAnswer });
export type SafetyAnswers = z.infer<typeof SafetyAnswers>;

/** CLEAR is "all no", never called low risk. CLEARED, REFERRED_ON and UNREACHED are only ever set by a person. */
export const SafetyState = z.enum([
  "CLEAR",
  "REVIEW_LOW",
  "REVIEW",
  "URGENT_HOLD",
  "CLEARED",
  "REFERRED_ON",
  "UNREACHED",
]);
export type SafetyState = z.infer<typeof SafetyState>;

export type Screening = {
  readonly state: "CLEAR" | "REVIEW_LOW" | "REVIEW" | "URGENT_HOLD";
  /** S3: nothing may be sent to the person until a safe channel is confirmed. */
  readonly suppressMessages: boolean;
};

/** Holds by rule, not by score: the most urgent answer decides, and only a person lifts a hold. */
export function screen(answers: SafetyAnswers): Screening {
  const suppressMessages = isConcern(answers.s3);
  if (isConcern(answers.s1)) return { state: "URGENT_HOLD", suppressMessages };
  if (isConcern(answers.s2) || suppressMessages) return { state: "REVIEW", suppressMessages };
  const withheld = [answers.s1, answers.s2, answers.s3].includes("prefer_not");
  return { state: withheld ? "REVIEW_LOW" : "CLEAR", suppressMessages };
}

function isConcern(answer: SafetyAnswer): boolean {
  return answer === "yes" || answer === "unsure";
}

export function isOnHold(state: SafetyState): boolean {
  return state === "URGENT_HOLD" || state === "REVIEW" || state === "REVIEW_LOW";
}
