import * as z from "zod";

/** The ETag of what the caller has seen: `"3"`. */
export const IfMatch = z.object({
  "if-match": z
    .string()
    .regex(/^(W\/)?"\d{1,9}"$/, 'must be the ETag of the last reply, as in "3" with its quotes')
    .transform((tag) => Number(tag.replace(/\D/g, ""))),
});
