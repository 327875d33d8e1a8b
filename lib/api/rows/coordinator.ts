import * as z from "zod";
import type { Rule } from "../../domain/problems/rules.ts";

/** What the rows of signed-in coordinators have in common. */
export const COORDINATOR = {
  access: "coordinator",
  function: "coordinator-api",
  status: 200,
  throttle: { rate: 20, burst: 40 },
} as const;

/** The ETag of what the caller has seen: `"3"`. */
export const IfMatch = z.object({
  "if-match": z
    .string()
    .regex(/^(W\/)?"\d{1,9}"$/, "not-an-etag" satisfies Rule)
    .transform((tag) => Number(tag.replace(/\D/g, ""))),
});
