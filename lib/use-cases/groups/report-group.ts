import type { Group } from "../../domain/groups/group.ts";
import type { ReportGroup } from "../../email/data.ts";
import { dayOf } from "../../time/local-date-time.ts";

const DAY_NAMES = {
  mon: "Mondays",
  tue: "Tuesdays",
  wed: "Wednesdays",
  thu: "Thursdays",
  fri: "Fridays",
  sat: "Saturdays",
  sun: "Sundays",
} as const;

/** A group as staff see it in a match report, on the page and in the mail. */
export function reportGroup(group: Group): ReportGroup {
  return {
    groupId: group.groupId,
    title: group.title,
    discreetLabel: group.discreetLabel ?? group.title,
    size: group.size === undefined ? "" : `${group.size.min} to ${group.size.max}`,
    slot: slotOf(group.schedule),
  };
}

/** As in "Tuesdays 18:00, Europe/Madrid", or "Tuesdays 18:00, Europe/Madrid, every 2 weeks". */
function slotOf(schedule: Group["schedule"]): string {
  if (schedule === undefined) return "";
  const { firstDate, localStart, timeZone, everyWeeks } = schedule;
  const slot = `${DAY_NAMES[dayOf(firstDate)]} ${localStart}, ${timeZone}`;
  return everyWeeks === 1 ? slot : `${slot}, every ${everyWeeks} weeks`;
}
