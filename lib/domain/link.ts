import * as z from "zod";
import { Instant } from "../time/instant.ts";
import { ApplicationId, GroupId, OfferId, PersonId, RunId, SessionId } from "./ids.ts";

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

const OF_APPLICATION = z.tuple([ApplicationId]);
const OF_OFFER = z.tuple([OfferId]);

/** What each purpose is about: a link that names things of another kind is none of ours. */
const SUBJECTS = {
  verify: OF_APPLICATION,
  status: OF_APPLICATION,
  availability: OF_APPLICATION,
  wake: OF_APPLICATION,
  withdraw: OF_APPLICATION,
  offer: OF_OFFER,
  agreement: OF_OFFER,
  session: z.tuple([GroupId, SessionId, OfferId]),
  /** In the header of a mail also which kind of mail one click turns off. */
  preferences: z.union([z.tuple([PersonId]), z.tuple([PersonId, z.enum(["reminder", "optional"])])]),
  report: z.tuple([RunId]),
} as const satisfies Readonly<Record<LinkPurpose, z.ZodType>>;

/** The signed content of a link: nothing readable about a theme, group or person. */
export const LinkClaims = z
  .object({
    purpose: LinkPurpose,
    /** Ids the purpose needs, in the order of `SUBJECTS`. */
    subject: z.array(z.string()).min(1).max(3),
    /** Revision of the subject; a link for an older one is refused as used where the purpose is single-use. */
    rev: z.int().nonnegative(),
    /** Of its person's links when it was signed: one of an earlier epoch than theirs has ended. */
    epoch: z.int().nonnegative(),
    expiresAt: Instant,
  })
  .refine(({ purpose, subject }) => SUBJECTS[purpose].safeParse(subject).success);
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
