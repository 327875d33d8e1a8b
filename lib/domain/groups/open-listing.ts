import * as z from "zod";
import { addMinutes, Instant } from "../../time/instant.ts";

/** The list of the groups that take people is made now and then, and shown to anyone: this says which one is shown. */
export const OpenListing = z.object({
  /** Of the groups as they are stored; undefined before there were any. */
  version: z.string().optional(),
  /** What is listed was true then; undefined before there was any. */
  builtAt: Instant.optional(),
  /** Somebody is making the next one until then. */
  claimedUntil: Instant.optional(),
  rev: z.int().nonnegative(),
});
export type OpenListing = z.infer<typeof OpenListing>;

/** From half a minute on one reader makes the next one, while all others are shown this one. */
const RENEWED_MINUTES = 0.5;
/** As old as this it is shown to nobody. */
const SHOWN_MINUTES = 1;
/** Longer than making one takes, so that a claim that ran out means that who made it died. */
const CLAIM_MINUTES = 1 / 3;

export const isFresh = (listing: OpenListing, now: Instant): boolean => isYounger(listing, RENEWED_MINUTES, now);
export const isShown = (listing: OpenListing, now: Instant): boolean => isYounger(listing, SHOWN_MINUTES, now);

/** The oldest that is still shown is younger than this. */
export const shownSince = (now: Instant): Instant => addMinutes(now, -SHOWN_MINUTES);

/** The one whose groups somebody makes from now on; undefined while another makes them. */
export function claimed(listing: OpenListing, now: Instant): OpenListing | undefined {
  if (listing.claimedUntil !== undefined && listing.claimedUntil > now) return undefined;
  return { ...listing, claimedUntil: addMinutes(now, CLAIM_MINUTES), rev: listing.rev + 1 };
}

/** The one that is shown once the groups of a claim are stored. Its version is the claim's own, and nobody else's. */
export function built({ rev }: OpenListing, builtAt: Instant): OpenListing & { readonly version: string } {
  return { version: String(rev), builtAt, rev: rev + 1 };
}

/** A clock that is a little ahead of another's makes it no younger than new. */
function isYounger({ builtAt }: OpenListing, minutes: number, now: Instant): boolean {
  return builtAt !== undefined && Math.abs(Date.parse(now) - Date.parse(builtAt)) < minutes * 60_000;
}
