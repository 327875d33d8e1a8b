import * as z from "zod";
import { DeclineReason } from "../../domain/intake/application.ts";

/** `reason`: of a no, where they choose to say; of a yes it says nothing. */
export const OfferAnswer = z.strictObject({
  answer: z.enum(["accept", "decline"]),
  reason: DeclineReason.optional(),
});
