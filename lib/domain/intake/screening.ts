import * as z from "zod";

export const SafetyAnswer = z.enum(["yes", "no", "unsure", "prefer_not"]);
export type SafetyAnswer = z.infer<typeof SafetyAnswer>;

/** Of its own words: a "yes" would mean danger to one reader of the question and safety to the next. */
export const ContactAnswer = z.enum(["safe", "not_safe", "unsure", "prefer_not"]);
export type ContactAnswer = z.infer<typeof ContactAnswer>;

/**
 * S1 help needed right now to stay safe; S2 thoughts in the past month of ending one's life or hurting oneself;
 * S3 someone makes the person unsafe; S4 whether it is safe to write to the address given. Safety only: never a score.
 */
export const SafetyAnswers = z.strictObject({
  s1: SafetyAnswer,
  s2: SafetyAnswer,
  s3: SafetyAnswer,
  s4: ContactAnswer,
});
export type SafetyAnswers = z.infer<typeof SafetyAnswers>;

/**
 * CLEAR is "all no, and safe to write to", never called low risk. ASK is for a person to ask about what was left
 * unsaid. CLEARED, REFERRED_ON and UNREACHED are only ever set by a person.
 */
export const SafetyState = z.enum(["CLEAR", "ASK", "REVIEW", "URGENT_HOLD", "CLEARED", "REFERRED_ON", "UNREACHED"]);
export type SafetyState = z.infer<typeof SafetyState>;

export type Screening = {
  readonly state: "CLEAR" | "ASK" | "REVIEW" | "URGENT_HOLD";
  /** S4: nothing may be sent to the person until a safe channel is confirmed. */
  readonly suppressMessages: boolean;
};

/** Holds by rule, not by score: the most urgent answer decides, and only a person lifts a hold. */
export function screen({ s1, s2, s3, s4 }: SafetyAnswers): Screening {
  const suppressMessages = s4 !== "safe";
  if (isConcern(s1)) return { state: "URGENT_HOLD", suppressMessages };
  if (isConcern(s2) || isConcern(s3)) return { state: "REVIEW", suppressMessages };
  const withheld = [s1, s2, s3].includes("prefer_not");
  return { state: withheld || suppressMessages ? "ASK" : "CLEAR", suppressMessages };
}

function isConcern(answer: SafetyAnswer): boolean {
  return answer === "yes" || answer === "unsure";
}

export function isOnHold(state: SafetyState): state is Screening["state"] & Exclude<SafetyState, "CLEAR"> {
  return state === "URGENT_HOLD" || state === "REVIEW" || state === "ASK";
}
