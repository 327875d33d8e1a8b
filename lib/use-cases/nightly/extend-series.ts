import type { PublishedGroup } from "../../domain/groups/group.ts";
import { sessionIdOf } from "../../domain/hash.ts";
import { occurrencesOf } from "../../scheduling/series.ts";
import type { Deps } from "../ports.ts";

/** Adds the sessions a series has within the horizon and the calendar has not: an ongoing group's next ones. */
export async function extendSeries(deps: Deps, { groupId, schedule }: PublishedGroup): Promise<void> {
  const known = new Set((await deps.store.sessions(groupId)).map(({ number }) => number));
  const missing = occurrencesOf(schedule, deps.clock.now(), deps.settings.matching.horizonWeeks)
    .filter(({ number }) => !known.has(number))
    .map((occurrence) => ({
      ...occurrence,
      sessionId: sessionIdOf(groupId, occurrence.number),
      groupId,
      status: "SCHEDULED" as const,
      timeZone: schedule.timeZone,
      rev: 0,
    }));
  if (missing.length > 0) await deps.store.addSessions(missing);
}
