import type * as z from "zod";
import type { Likely } from "../../lib/time/rules.ts";

/** What a schema says beside its first issue with a text; undefined where it takes it. */
export function factsOf(schema: z.ZodType, text: string): Likely | undefined {
  const issue = schema.safeParse(text).error?.issues[0];
  // Every schema of places and zones puts these there.
  return issue?.code === "custom" ? (issue.params as Likely | undefined) : undefined;
}
