import * as z from "zod";
import { Instant } from "../../time/instant.ts";

/** Days on which mail to somebody came back for now, with none delivered in between. */
export const ComeBack = z.object({ days: z.int().min(1), lastAt: Instant });
type ComeBack = z.infer<typeof ComeBack>;

/** A full mailbox or a server that is down is mended within days; what comes back on so many of them reaches nobody. */
const DAYS_UNREACHED = 4;

/** However much comes back on one day, and however often that is said, it counts once. */
export function cameBack(before: ComeBack | undefined, at: Instant): ComeBack {
  if (before === undefined) return { days: 1, lastAt: at };
  const isSameDay = at.slice(0, 10) === before.lastAt.slice(0, 10);
  return isSameDay ? before : { days: before.days + 1, lastAt: at };
}

export function isUnreached({ days }: ComeBack): boolean {
  return days >= DAYS_UNREACHED;
}
