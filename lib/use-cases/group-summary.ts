import type { PublishedGroup } from "../domain/groups/group.ts";
import type { GroupId } from "../domain/ids.ts";
import type { Session } from "../domain/sessions/session.ts";
import type { Entry, FacilitatorLevel, Format, Modality } from "../domain/vocabulary.ts";
import type { Instant } from "../time/instant.ts";
import type { LocalTime } from "../time/local-date-time.ts";
import type { TimeZone } from "../time/time-zone.ts";
import { instantOf } from "../time/wall-clock.ts";

type WeeklySlot = {
  /** First session still ahead, as an instant; shown in the reader's zone. */
  readonly firstStartsAt: Instant;
  readonly localStart: LocalTime;
  readonly groupTimeZone: TimeZone;
  readonly everyWeeks: number;
  readonly minutes: number;
  readonly sessions: number | null;
};

/** What a person may know of a group before signing. Pages may name the title: the link is its reader's alone. */
export type GroupSummary = {
  readonly groupId: GroupId;
  readonly title: string;
  readonly discreetLabel: string;
  readonly format: Format;
  readonly entry: Entry;
  readonly modality: Modality;
  readonly languages: readonly string[];
  readonly slot: WeeklySlot;
  readonly facilitators: readonly { readonly name: string; readonly level: FacilitatorLevel }[];
};

/** What a person may know of a group before signing. `next`: its next session, where there is one. */
export function groupSummary(group: PublishedGroup, next: Session | undefined): GroupSummary {
  return {
    groupId: group.groupId,
    title: group.title,
    discreetLabel: group.discreetLabel,
    format: group.format,
    entry: group.entry,
    modality: group.modality,
    languages: group.languages,
    slot: slotOf(group, next),
    facilitators: group.facilitators.map(({ name, level }) => ({ name, level })),
  };
}

/** The first session that will take place after `now`. */
export function nextSession(sessions: readonly Session[], now: string): Session | undefined {
  return sessions.find(({ status, startsAt }) => status === "SCHEDULED" && startsAt > now);
}

function slotOf({ schedule }: PublishedGroup, next: Session | undefined): WeeklySlot {
  const { firstDate, localStart, timeZone, everyWeeks, minutes, sessions } = schedule;
  const firstStartsAt = next?.startsAt ?? instantOf(firstDate, localStart, timeZone);
  return { firstStartsAt, localStart, groupTimeZone: timeZone, everyWeeks, minutes, sessions };
}
