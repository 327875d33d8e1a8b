import type { Group } from "../../domain/groups/group.ts";
import type { ReportGroup } from "../../domain/runs/report-group.ts";
import { dayOf } from "../../time/local-date-time.ts";

/** A group as staff see it in a match report, on the page and in the mail. */
export function reportGroup({ groupId, title, discreetLabel = title, size, schedule }: Group): ReportGroup {
  return {
    groupId,
    title,
    discreetLabel,
    size: size === undefined ? undefined : { min: size.min, max: size.max },
    slot: schedule === undefined ? undefined : slotOf(schedule),
  };
}

function slotOf({ firstDate, localStart, timeZone, everyWeeks }: NonNullable<Group["schedule"]>): ReportGroup["slot"] {
  return { day: dayOf(firstDate), localStart, timeZone, everyWeeks };
}
