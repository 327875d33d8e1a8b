import type { PublishedGroup } from "../domain/groups/group.ts";
import type { GroupId } from "../domain/ids.ts";
import { meetingsAhead } from "../domain/sessions/meetings.ts";
import type { Session } from "../domain/sessions/session.ts";
import { weeklyIn } from "../domain/sessions/weekly.ts";
import type { AccessNeed, Entry, FacilitatorLevel, FeeNeed, Format, Kind, Modality } from "../domain/vocabulary.ts";
import type { Instant } from "../time/instant.ts";
import type { TimeZone } from "../time/time-zone.ts";

/** When a group meets from now on, as its stored sessions say. */
export type MeetingPlan = {
  /** When each meeting ahead starts, by time; empty once none is left. */
  readonly starts: readonly Instant[];
  /** The group goes on: those known are not the last. */
  readonly ongoing: boolean;
  /** All are at one time of the week on the reader's clock, so many weeks apart; otherwise the dates alone are true. */
  readonly everyWeeks: number | undefined;
  /** How long the next one is. */
  readonly minutes: number | undefined;
  readonly groupTimeZone: TimeZone;
};

/** What a person may know of a group before signing. Pages may name the title: the link is its reader's alone. */
export type GroupSummary = {
  readonly groupId: GroupId;
  readonly title: string;
  readonly discreetLabel: string;
  readonly kind: Kind;
  readonly format: Format;
  readonly entry: Entry;
  readonly modality: Modality;
  /** In person: the town, where the group names one. The address is for members. */
  readonly town: string | undefined;
  readonly languages: readonly string[];
  readonly accessProvision: readonly AccessNeed[];
  readonly fee: FeeNeed;
  readonly size: { readonly min: number; readonly max: number };
  readonly meetings: MeetingPlan;
  readonly facilitators: readonly { readonly name: string; readonly level: FacilitatorLevel }[];
};

/** @param reader whose clock the times are to be told on */
export function groupSummary(
  group: PublishedGroup,
  sessions: readonly Session[],
  reader: { readonly timeZone: TimeZone; readonly now: Instant },
): GroupSummary {
  return {
    groupId: group.groupId,
    title: group.title,
    discreetLabel: group.discreetLabel,
    kind: group.kind,
    format: group.format,
    entry: group.entry,
    modality: group.modality,
    languages: group.languages,
    accessProvision: group.accessProvision,
    fee: group.fee,
    town: group.modality === "in_person" ? group.place?.town : undefined,
    size: { min: group.size.min, max: group.size.max },
    meetings: meetingPlan(group, sessions, reader),
    facilitators: group.facilitators.map(({ name, level }) => ({ name, level })),
  };
}

/** @param sessions all that are stored of the group, by start */
export function meetingPlan(
  { schedule }: Pick<PublishedGroup, "schedule">,
  sessions: readonly Session[],
  { timeZone, now }: { readonly timeZone: TimeZone; readonly now: Instant },
): MeetingPlan {
  const ahead = meetingsAhead(sessions, now);
  const starts = ahead.map(({ startsAt }) => startsAt);
  return {
    starts,
    ongoing: schedule.sessions === null,
    everyWeeks: weeklyIn(starts, timeZone, schedule.everyWeeks)?.everyWeeks,
    minutes: ahead[0] && minutesOf(ahead[0]),
    groupTimeZone: schedule.timeZone,
  };
}

export function minutesOf({ startsAt, endsAt }: Pick<Session, "startsAt" | "endsAt">): number {
  return (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
}
