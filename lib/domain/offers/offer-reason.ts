import * as z from "zod";

/** What in a person's own answers spoke for a group, best first. Nothing of anybody else is in it. */
export const OfferReason = z.enum([
  /** The group is about what they named first, about something else they named, or close to what they named. */
  "first-theme",
  "named-theme",
  "near-theme",
  /** Every meeting is at a time that suits them well, or within the times they gave. */
  "good-hours",
  "given-hours",
  "format",
  "led-and-joined",
  "modality",
]);
export type OfferReason = z.infer<typeof OfferReason>;
