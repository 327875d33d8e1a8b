import * as z from "zod";

export const CrisisResources = z.object({
  emergency: z.string().optional(),
  lines: z.array(z.object({ name: z.string(), contact: z.string() })).readonly(),
  source: z.string(),
  verifiedOn: z.string(),
});

/** On every page: who speaks, in what language, and where a person in danger gets help now. */
export const PersonFrame = z.object({ organisation: z.string(), locale: z.string(), crisis: CrisisResources });
