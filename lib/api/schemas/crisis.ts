import * as z from "zod";

export const CrisisResources = z.object({
  emergency: z.string().optional(),
  lines: z.array(z.object({ name: z.string(), contact: z.string() })).readonly(),
  source: z.string(),
  verifiedOn: z.string(),
});
