/** A fresh offer implies its messages; the nightly repetition makes good what is missing. */
export const OFFER_PLANNERS = ["materialiseRun", "restoreMessages"] as const;

/**
 * What sessions imply for a member is planned anew by everything that changes who is a member, what they asked for, or
 * when a session is; the nightly repetition makes good what is missing.
 */
export const CADENCE_PLANNERS = [
  "startGroup",
  "startWhenViable",
  "signAgreement",
  "changePreferences",
  "changeSession",
  "restoreMessages",
] as const;
