import * as z from "zod";
import { Instant } from "../../time/instant.ts";
import { contentHash } from "../hash.ts";
import { PersonId } from "../ids.ts";
import type { AgreementTerms, Norm } from "./group.ts";

/** Norms without which a group cannot be published: kindness and shared airtime are the culture, the rest is safety. */
export const REQUIRED_NORMS: readonly Norm[] = ["kindness", "share_airtime", "confidentiality", "no_recording"];

/** Of a name as somebody types it under an agreement. */
export const LONGEST_NAME = 120;
export const TypedName = z.string().trim().min(1).max(LONGEST_NAME);

/** What was signed, when, by what name: append only. */
export const Signature = z.object({
  personId: PersonId,
  agreementVersion: z.string(),
  /** Name as typed by the person. */
  typedName: TypedName,
  affirmed: z.literal(true),
  signedAt: Instant,
  locale: z.string(),
  /** Who of staff read it out to somebody on the telephone, and typed the name as they said it. */
  recordedBy: z.object({ staff: z.string(), at: Instant }).optional(),
  meaning: z.literal("I have read this agreement and promise to keep it."),
});
export type Signature = z.infer<typeof Signature>;

/** Published terms never change: any edit is another version, and another signature. */
export function agreementVersionOf(terms: AgreementTerms): string {
  return `v1-${contentHash(terms).slice(0, 16)}`;
}
