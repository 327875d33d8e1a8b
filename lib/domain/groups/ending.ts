import * as z from "zod";

/**
 * Why a group is over. sessions-over: the day after its last session. below-minimum: it came to its first session
 * without its minimum, and nobody had decided. The other two somebody decided.
 */
export const Ending = z.enum(["sessions-over", "ended-early", "cancelled", "below-minimum"]);
export type Ending = z.infer<typeof Ending>;

/** It has met to its end, rather than not at all or no more. */
export function isCompletion(why: Ending): boolean {
  return why === "sessions-over" || why === "ended-early";
}
