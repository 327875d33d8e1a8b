/** What the schemas of time ask for, by code: each code is the message of a schema, and words say it to who reads. */
export const TIME_RULES = ["not-a-date", "not-a-time", "not-a-time-zone", "not-an-instant"] as const;
export type TimeRule = (typeof TIME_RULES)[number];
