/** What the schemas of time ask for, by code: each code is the message of a schema, and words say it to who reads. */
export const TIME_RULES = [
  "not-a-date",
  "not-a-time",
  "not-a-time-zone",
  "not-an-instant",
  "not-in-these-centuries",
] as const;
export type TimeRule = (typeof TIME_RULES)[number];

/**
 * Facts of a refusal: what is likely meant, the likeliest first. `given` is what came, said only where something is
 * likely meant by it: whatever else somebody wrote there may be about them.
 */
export type Likely = { readonly given?: string; readonly likely: readonly string[] };
