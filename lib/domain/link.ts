import * as z from "zod";
import { Instant } from "../time/instant.ts";

/**
 * What a signed link lets its holder do. A GET only shows; the act is a POST, since mail scanners open links.
 * `verify`, `offer` and `agreement` are single-use: their POST burns a nonce.
 */
export const LinkPurpose = z.enum([
  "verify",
  "status",
  "offer",
  "agreement",
  "session",
  "availability",
  "wake",
  "withdraw",
  "preferences",
  "report",
]);
export type LinkPurpose = z.infer<typeof LinkPurpose>;

/** The signed content of a link: nothing readable about a theme, group or person. */
export const LinkClaims = z.object({
  purpose: LinkPurpose,
  /** Ids the purpose needs, in its own order: [applicationId], [offerId], [groupId, sessionId, offerId] or [runId]. */
  subject: z.array(z.string()).min(1).max(3),
  /** Revision of the subject; a link for an older one is refused as used where the purpose is single-use. */
  rev: z.int().nonnegative(),
  /** Of its person's links when it was signed: one of an earlier epoch than theirs has ended. */
  epoch: z.int().nonnegative(),
  expiresAt: Instant,
});
export type LinkClaims = z.infer<typeof LinkClaims>;

/** Of links to staff: nothing is kept of staff yet by which theirs could be ended. */
export const STAFF_EPOCH = 0;

/** That new links are signed in; of somebody whose contact was erased no link ends early. */
export function epochOf(contact: { readonly linkEpoch: number } | undefined): number {
  return contact?.linkEpoch ?? 0;
}

export function hasEnded(
  { epoch }: Pick<LinkClaims, "epoch">,
  contact: { readonly linkEpoch: number } | undefined,
): boolean {
  return epoch < epochOf(contact);
}
