import { foreseeLateness } from "../messages/pace/foresee-lateness.ts";
import type { Deps } from "../ports.ts";

/** While there is still time to have SES take more, or to have less fall due at once. */
export async function tellLatenessAhead(deps: Deps): Promise<void> {
  const ahead = await foreseeLateness(deps);
  deps.telemetry.count("lateness-ahead-seconds", ahead?.lateSeconds ?? 0);
  if (ahead !== undefined) deps.telemetry.event("info", "lateness-ahead", { ...ahead });
}
