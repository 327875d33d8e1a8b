import { Temporal } from "temporal-polyfill";

/** The six years that are compared: what is planned now, and as far ahead as a series may reach. */
const FROM = Temporal.Instant.from("2026-01-01T00:00Z");
const UNTIL = Temporal.Instant.from("2032-01-01T00:00Z");

const MINUTE = 60_000;

/** At epoch millisecond `at` the clocks go from `before` to `after` minutes ahead of UTC. */
export type Change = { readonly at: number; readonly before: number; readonly after: number };

/** Every change of the zone's clocks in those years. */
export function changesOf(zone: string): readonly Change[] {
  const changes: Change[] = [];
  let now = FROM.toZonedDateTimeISO(zone);
  for (;;) {
    const next = now.getTimeZoneTransition("next");
    if (next === null || next.epochMilliseconds >= UNTIL.epochMilliseconds) return changes;
    changes.push({ at: next.epochMilliseconds, before: offsetOf(now), after: offsetOf(next) });
    now = next;
  }
}

/** One zone for each way that clocks change, or do not, in those years. */
export function zonesOfDistinctRules(zones: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const zone of zones) {
    const rules = JSON.stringify([offsetAt(FROM.epochMilliseconds, zone), changesOf(zone)]);
    if (!first.has(rules)) first.set(rules, zone);
  }
  return [...first.values()];
}

/** The first noon in UTC of each of those months: as good as any time that is far from a change. */
export function monthlyNoons(): readonly number[] {
  return Array.from({ length: 72 }, (_, month) => Date.UTC(2026, month, 1, 12));
}

/** Minutes that clocks are ahead of UTC. */
export function offsetAt(epochMs: number, zone: string): number {
  return offsetOf(Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone));
}

function offsetOf({ offsetNanoseconds }: Temporal.ZonedDateTime): number {
  return offsetNanoseconds / (MINUTE * 1_000_000);
}

/** What a clock in the zone shows, as in 2026-09-08T19:00. */
export function wallClockByTemporal(epochMs: number, zone: string): string {
  const shown = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone).toPlainDateTime();
  return shown.toString({ smallestUnit: "minute" });
}

/** When a clock in the zone shows it: in a gap later by its length, of two the first, as RFC 5545 has it. */
export function epochByTemporal(wall: string, zone: string): number {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds;
}
