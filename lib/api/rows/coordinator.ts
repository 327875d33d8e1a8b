import * as z from "zod";

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
    .regex(/^(W\/)?"\d{1,9}"$/, 'must be the ETag of the last reply, as in "3" with its quotes')
    .transform((tag) => Number(tag.replace(/\D/g, ""))),
});
