import type { Group } from "../../domain/groups/group.ts";
import type { GroupId } from "../../domain/ids.ts";
import type { ReportGroup, ReportTimes } from "../../domain/runs/report-group.ts";
import { meetingsAhead } from "../../domain/sessions/meetings.ts";
import type { Session } from "../../domain/sessions/session.ts";
import { weeklyIn } from "../../domain/sessions/weekly.ts";
import type { Instant } from "../../time/instant.ts";
import type { Deps } from "../ports.ts";

/** Groups as a match report tells them, at the times their sessions have now. Those that are gone are left out. */
export async function reportGroups(
  { store }: Pick<Deps, "store">,
  groupIds: readonly GroupId[],
  now: Instant,
): Promise<readonly ReportGroup[]> {
  const read = await Promise.all(
    groupIds.map(async (groupId) => {
      const [group, sessions] = await Promise.all([store.group(groupId), store.sessions(groupId)]);
      return group === undefined ? [] : [reportGroup(group, sessions, now)];
    }),
  );
  return read.flat();
}

/** A group as staff see it in a report, on the page and in the mail. `sessions`: all that are stored, by start. */
export function reportGroup(group: Group, sessions: readonly Session[], now: Instant): ReportGroup {
  const { groupId, title, discreetLabel = title, size } = group;
  return {
    groupId,
    title,
    discreetLabel,
    size: size === undefined ? undefined : { min: size.min, max: size.max },
    times: timesOf(group, sessions, now),
  };
}

function timesOf({ schedule }: Group, sessions: readonly Session[], now: Instant): ReportTimes | undefined {
  if (schedule === undefined) return undefined;
  const { timeZone, everyWeeks } = schedule;
  const ahead = meetingsAhead(sessions, now);
  const starts = ahead.map(({ startsAt }) => startsAt);
  const weekly = weeklyIn(starts, timeZone, everyWeeks);
  const dates = ahead.map(({ localDate, localStart }) => ({ localDate, localStart }));
  return weekly === undefined ? { timeZone, dates } : { timeZone, weekly };
}
