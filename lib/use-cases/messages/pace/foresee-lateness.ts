import { type WorstMinute, worstMinute } from "../../../scheduling/lateness-ahead.ts";
import { addMinutes } from "../../../time/instant.ts";
import type { Deps } from "../../ports.ts";

const MINUTES_AHEAD = 24 * 60;

/** How late what falls due within a day will be at worst, and at how many mails a second. */
export type LatenessAhead = WorstMinute & { readonly perSecond: number };

/** undefined: nothing falls due. */
export async function foreseeLateness({
  store,
  clock,
  settings,
}: Pick<Deps, "store" | "clock" | "settings">): Promise<LatenessAhead | undefined> {
  const now = clock.now();
  const [due, pace] = await Promise.all([store.dueByMinute(addMinutes(now, MINUTES_AHEAD)), store.pace()]);
  const perSecond = pace?.account.perSecond ?? settings.capacity.mailsPerSecond;
  const worst = worstMinute(due, perSecond, now);
  return worst && { ...worst, perSecond };
}
