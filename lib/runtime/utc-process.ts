/**
 * Refuses a process whose own clock is not UTC's: date-fns-tz writes wall-clock text by way of the process's zone, and
 * round that zone's clock changes it would be wrong (docs/decisions/0009).
 *
 * Offsets are asked, not the zone's name: asking Intl for that loads it, some 15 ms of a function's start. A zone that
 * stays level with UTC in January and July alike, as Africa/Abidjan, does no harm.
 *
 * @throws Error in another zone, saying which and what to set
 */
export function requireUtcProcess(): void {
  if ([0, 6].every((month) => new Date(2026, month, 1).getTimezoneOffset() === 0)) return;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  throw new Error(`This process runs in the time zone ${timeZone}, and would write times wrongly: set TZ=UTC.`);
}
