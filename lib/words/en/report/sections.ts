/** What the parts of a report are called, in the mail and on the page. */
export const sections = {
  objectives: "Both ways to match",
  changes: "Adjusted by a coordinator, and what changed",
  groups: "Group by group",
  warnings: "Please look at",
  waits: "How long people have waited",
  demand: "New groups that would help most",
  unplaced: "Not placed, and what would help",
  placed: "Placed, and why",
  cannotBeApproved: "This run cannot be approved",
};

/** Sentences about the whole run that stand in both. */
export const whole = {
  quality: (certificate: string) => `Of all ways to do it, this one is ${certificate}.`,
  /** `help`: the sentence about the smallest change. */
  wouldHelp: (help: string | undefined): string =>
    help === undefined ? "No single change would help." : `Would help: ${help}`,
};
