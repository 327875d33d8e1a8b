import { instantOf, localParts } from "../../lib/time/wall-clock.ts";
import { wallClockText } from "../../lib/time/wall-clock-text.ts";
import { type Change, changesOf, epochByTemporal, monthlyNoons, offsetAt, wallClockByTemporal } from "./temporal.ts";

const MINUTE = 60_000;
const AROUND = 180 * MINUTE;

/** How often two ways of telling the time were compared in a zone, and where they differ. */
export type Comparison = { readonly zone: string; readonly made: number; readonly differences: readonly string[] };

/** Turns what a clock shows, as in 2026-09-08T19:00, into the epoch millisecond. */
export type ToEpoch = (wall: string, zone: string) => number;
/** Turns an epoch millisecond into what a clock shows. */
export type ToWallClock = (epochMs: number, zone: string) => string;

export const epochByUs: ToEpoch = (wall, zone) => Date.parse(instantOf(wall.slice(0, 10), wall.slice(11), zone));

export const wallClockByUs: ToWallClock = (epochMs, zone) => {
  const { date, time } = localParts(new Date(epochMs).toISOString(), zone);
  return `${date}T${time}`;
};

export const wallClockByDateFns: ToWallClock = (epochMs, zone) => wallClockText(new Date(epochMs).toISOString(), zone);

/** Wall times round each change, one every `step` minutes, those of gap and fold among them; and some far from any. */
export function compareEpochs(zone: string, toEpoch: ToEpoch, step = 15): Comparison {
  const walls = [
    ...changesOf(zone).flatMap((change) => wallsRound(change, step)),
    ...monthlyNoons().map((noon) => written(noon + offsetAt(noon, zone) * MINUTE)),
  ];
  return compared(zone, walls, (wall) => [String(toEpoch(wall, zone)), String(epochByTemporal(wall, zone))]);
}

/** Instants round each change, one every `step` minutes and the minutes either side of it; and some far from any. */
export function compareWallClocks(zone: string, toWallClock: ToWallClock, step = 15): Comparison {
  const instants = [...changesOf(zone).flatMap(({ at }) => steps(at, at, step)), ...monthlyNoons()];
  return compared(zone, instants, (at) => [toWallClock(at, zone), wallClockByTemporal(at, zone)]);
}

function compared<T>(zone: string, cases: readonly T[], both: (one: T) => readonly [string, string]): Comparison {
  const differences = cases.flatMap((one) => {
    const [found, expected] = both(one);
    return found === expected ? [] : [`${zone} ${one}: ${found}, not ${expected}`];
  });
  return { zone, made: cases.length, differences };
}

function wallsRound({ at, before, after }: Change, step: number): readonly string[] {
  const [first, last] = [Math.min(before, after), Math.max(before, after)];
  return steps(at + first * MINUTE, at + last * MINUTE, step).map(written);
}

function steps(from: number, until: number, step: number): readonly number[] {
  const borders = [from, until].flatMap((border) => [border - MINUTE, border + MINUTE]);
  const count = (until - from + 2 * AROUND) / (step * MINUTE) + 1;
  return [...new Set([...Array.from({ length: count }, (_, k) => from - AROUND + k * step * MINUTE), ...borders])];
}

function written(wallMs: number): string {
  return new Date(wallMs).toISOString().slice(0, "2026-09-08T19:00".length);
}
