import type { TimeZone } from "./time-zone.ts";

const MINUTE = 60_000;
// Offsets are looked up window by window; within one, the clock is read every week, which no zone has ever changed
// twice within since standard time began.
const WEEK = 7 * 24 * 60 * MINUTE;
const WINDOW = 52 * WEEK;

/** From this epoch millisecond on, until the next stretch begins, the zone is this many minutes ahead of UTC. */
type Stretch = { readonly from: number; readonly offset: number };

const windowsOf = new Map<TimeZone, Map<number, readonly Stretch[]>>();
const clocks = new Map<TimeZone, Intl.DateTimeFormat>();

/**
 * Minutes that clocks in `zone` are ahead of UTC at an epoch millisecond. Read from the runtime's own tz database,
 * and remembered: after the first question about a zone and year the answer costs two map look-ups.
 */
export function offsetMinutes(epochMs: number, zone: TimeZone): number {
  let windows = windowsOf.get(zone);
  if (windows === undefined) {
    windows = new Map();
    windowsOf.set(zone, windows);
  }
  const index = Math.floor(epochMs / WINDOW);
  let stretches = windows.get(index);
  if (stretches === undefined) {
    stretches = stretchesWithin(index * WINDOW, zone);
    windows.set(index, stretches);
  }
  for (let i = stretches.length - 1; i >= 0; i--) {
    const stretch = stretches[i];
    if (stretch !== undefined && stretch.from <= epochMs) return stretch.offset;
  }
  throw new RangeError(`No offset of ${zone} at ${epochMs}.`);
}

function stretchesWithin(start: number, zone: TimeZone): readonly Stretch[] {
  const stretches: Stretch[] = [{ from: start, offset: readClock(start, zone) }];
  let last = readClock(start, zone);
  for (let at = start + WEEK; at <= start + WINDOW; at += WEEK) {
    const offset = readClock(at, zone);
    if (offset !== last) stretches.push({ from: changeBetween(at - WEEK, at, zone), offset });
    last = offset;
  }
  return stretches;
}

/** The first minute at which the clock reads as it does at `after`. */
function changeBetween(before: number, after: number, zone: TimeZone): number {
  const goal = readClock(after, zone);
  let low = before;
  let high = after;
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / MINUTE / 2) * MINUTE;
    if (readClock(middle, zone) === goal) high = middle;
    else low = middle;
  }
  return high;
}

function readClock(epochMs: number, zone: TimeZone): number {
  const shown: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(epochMs)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = shown;
  return Math.round((Date.UTC(year, month - 1, day, hour, minute) - Math.floor(epochMs / MINUTE) * MINUTE) / MINUTE);
}

function clockOf(zone: TimeZone): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "iso8601",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  clocks.set(zone, clock);
  return clock;
}
