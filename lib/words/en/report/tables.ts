/** Headings and cells of the report's tables. */
export const tables = {
  objectives: {
    columns: ["Objective", "Placed", "Waiting ended, in all", "Mean fit of 100"],
    thisRun: "this run",
    comparison: "for comparison",
    named: (objective: string, which: string) => `${objective} (${which})`,
  },
  groups: {
    /** Reasons use the label, since they are mailed: here is where a coordinator looks it up. */
    columns: [
      "Group",
      "Called below",
      "Meets",
      "Free seats filled",
      "There before",
      "People it fits",
      "Mean fit",
      "Outcome",
    ],
    seats: (placed: number, free: number) => `${placed} of ${free}`,
  },
  fits: { columns: ["Group", "Placed", "Lowest", "Mean", "Highest"] },
  waits: { columns: (limit: number) => ["", "People", "Longest wait", "Median", `Over ${limit} days`] },
  demand: {
    columns: ["Theme", "Language", "Format", "Entry", "Slot (UTC)", "Places", "Of those left over"],
  },
};

/** The plots, what each shows, and what stands in it. */
export const plots = {
  asTable: "The figures as a table",
  fits: {
    name: "Fit by group",
    summary:
      "Points of 100. Each dot is a person placed by this run, the stroke is the group's mean; weakest group first.",
  },
  waits: {
    name: "Wait by person",
    summary: (limit: number) =>
      `Each bar is a person, as high as the days they have waited, longest first. The dashed line is day ${limit}: ` +
      "past it waiting earns no more, and a person should look.",
    placed: "Placed",
    unplaced: "Not placed",
  },
  demand: {
    name: "Unmet demand",
    summary:
      "People now left over whom a new group would place, by theme and weekly slot in UTC. Each number was verified " +
      "by solving again with that group added; the numbers do not add up across cells.",
  },
};
