/**
 * The years in which a date can be. No record of a group, a licence or a person's wait is older than the first, and
 * nothing is planned past the last; between them every date has four digits, so that dates sort as text.
 */
const YEARS_OF_DATES = { first: 1900, last: 2199 } as const;

/** A century more on either side: whatever is worked out of a date, such as a deadline or a survey, is an instant. */
const YEARS_OF_INSTANTS = { first: 1800, last: 2299 } as const;

/** Whether a date lies in the years that dates have. What is no date at all is for another rule to refuse. */
export function isWithinDates(date: string): boolean {
  return isWithin(date, YEARS_OF_DATES);
}

/** The same of an instant. */
export function isWithinInstants(instant: string): boolean {
  return isWithin(instant, YEARS_OF_INSTANTS);
}

function isWithin(text: string, { first, last }: { readonly first: number; readonly last: number }): boolean {
  const year = /^(\d{4})-/.exec(text)?.[1];
  return year === undefined || (first <= Number(year) && Number(year) <= last);
}
