import * as z from "zod";
import { addMinutes, Instant } from "../../time/instant.ts";

/** How many receipts one address is sent in an hour, and how many applications from one network address may lead to. */
export const RECEIPTS_AN_HOUR = { person: 3, client: 60 } as const;
const HOUR_MINUTES = 60;

/**
 * What was used of an hour's allowance of receipts. It slows mail down and refuses nothing: what is over it waits for
 * the hour's end and leaves as one mail. `of` is an address by its mac, or a network address as a hash of one day.
 */
export const Allowance = z.object({
  of: z.string(),
  from: Instant,
  used: z.int().nonnegative(),
  /** A mail for all that came too many leaves then. */
  waitsUntil: Instant.optional(),
  rev: z.int().nonnegative(),
});
export type Allowance = z.infer<typeof Allowance>;

export type Draw = {
  readonly allowance: Allowance;
  /** undefined: at once. */
  readonly sendAt: Instant | undefined;
  /** The mail that leaves when the hour ends is planned already. */
  readonly joins: boolean;
};

/** One more receipt: at once while the hour's allowance lasts, else at its end. */
export function drawn(before: Allowance | undefined, of: string, most: number, now: Instant): Draw {
  const current = before !== undefined && now < hourEnd(before.from) ? before : undefined;
  const rev = before === undefined ? 0 : before.rev + 1;
  if (current === undefined) return { allowance: { of, from: now, used: 1, rev }, sendAt: undefined, joins: false };
  const next = { ...current, used: current.used + 1, rev };
  if (current.used < most) return { allowance: next, sendAt: undefined, joins: false };
  const waitsUntil = hourEnd(current.from);
  return { allowance: { ...next, waitsUntil }, sendAt: waitsUntil, joins: current.waitsUntil !== undefined };
}

function hourEnd(from: Instant): Instant {
  return addMinutes(from, HOUR_MINUTES);
}
