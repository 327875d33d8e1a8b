import type { AvailableSpan } from "../../../domain/intake/availability.ts";
import type { Day } from "../../../time/local-date-time.ts";

/** The weekly times a person can come. */
export const availability = {
  title: "Your days and hours",
  saved: "Saved. We will use these hours the next time we look for a group for you.",
  lead:
    "When could you come, in a normal week? The more hours you give, the easier it is to find a group. Please give " +
    "only hours when you can really come.",
  zone: (timeZone: string) => `All times are in your own time zone (${timeZone}).`,
  more: "Need more rows for a day? Save, and you will see two new ones. To remove a row, clear its times.",
  fields: { from: "From", to: "Until", level: "This suits me" },
  levels: { good: "well", possible: "only if needed" } satisfies Record<AvailableSpan["level"], string>,
  /** The end of the day, among the hours that a span can end at. */
  midnight: "midnight",
  days: {
    mon: "Monday",
    tue: "Tuesday",
    wed: "Wednesday",
    thu: "Thursday",
    fri: "Friday",
    sat: "Saturday",
    sun: "Sunday",
  } satisfies Record<Day, string>,
  button: "Save",
};
