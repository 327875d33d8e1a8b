/** "a, b and c" and "a, b or c", as a language joins them. */
export type Lists = Readonly<Record<"and" | "or", (items: readonly string[]) => string>>;

/**
 * @param locale BCP 47
 * @example listsIn("en-GB").or(["Irish", "Welsh"]) // "Irish or Welsh"
 */
export function listsIn(locale: string): Lists {
  return { and: joining(locale, "conjunction"), or: joining(locale, "disjunction") };
}

function joining(locale: string, type: Intl.ListFormatType): Lists["and"] {
  let format: Intl.ListFormat | undefined;
  return (items) => {
    format ??= new Intl.ListFormat(locale, { type });
    return format.format(items);
  };
}

/**
 * Names of languages, without the country they are spoken in: speakers of es-MX and es-ES share a group.
 *
 * @example languageNamesIn("en")("es-MX") // "Spanish"
 */
export function languageNamesIn(locale: string): (tag: string) => string {
  let names: Intl.DisplayNames | undefined;
  return (tag) => {
    // Not before it is needed: loading the names takes longer than all else at a start.
    names ??= new Intl.DisplayNames(locale, { type: "language" });
    return names.of(new Intl.Locale(tag).language) ?? tag;
  };
}

/**
 * Days on a clock that is given, with their year.
 *
 * @example longDaysIn("en-GB")("2026-10-27") // "Tuesday 27 October 2026"
 */
export function longDaysIn(locale: string): (date: string) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (date) => {
    format ??= new Intl.DateTimeFormat(locale, {
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    });
    return format.format(Date.parse(date));
  };
}
