import type { PublishedGroup } from "../../domain/groups/group.ts";
import { sessionsOf } from "../../scheduling/series.ts";
import type { Deps } from "../ports.ts";

/** Adds the sessions a series has within the horizon and the calendar has not: an ongoing group's next ones. */
export async function extendSeries(deps: Deps, group: PublishedGroup): Promise<void> {
  const known = new Set((await deps.store.sessions(group.groupId)).map(({ number }) => number));
  const implied = sessionsOf(group, deps.clock.now(), deps.settings.matching.horizonWeeks);
  const missing = implied.filter(({ number }) => !known.has(number));
  if (missing.length > 0) await deps.store.addSessions(missing);
}
