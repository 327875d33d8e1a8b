import type { Group, PublishedGroup } from "../../domain/groups/group.ts";
import { licencesOf } from "../../domain/groups/licences.ts";
import { lacksWhere } from "../../domain/groups/publishing.ts";
import type { Seat } from "../../domain/offers/cohort.ts";
import { meetingsAhead } from "../../domain/sessions/meetings.ts";
import type { Session } from "../../domain/sessions/session.ts";
import type { Instant } from "../../time/instant.ts";
import { localParts } from "../../time/wall-clock.ts";
import { groupSummary } from "../group-summary.ts";
import type { Deps } from "../ports.ts";
import { takesPeople } from "./matchable-group.ts";
import type { OpenGroup } from "./store.ts";

type Source = Pick<Deps, "store" | "telemetry">;

/** What anyone may know of a group that takes people now and has a free seat; undefined for any other. */
export async function openGroup(deps: Source, group: Group, now: Instant): Promise<OpenGroup | undefined> {
  const sessions = await deps.store.sessions(group.groupId);
  const open = saidOrSetAside(deps, group, () =>
    takesPeople(group, sessions, now) ? shown(group, sessions, now) : undefined,
  );
  if (open === undefined) return undefined;
  return (await deps.store.seats(group.groupId)).some(isFree) ? open : undefined;
}

/** Those of a listing that still take people by their meetings, each with those ahead: a clock needs no new listing. */
export function openAt(groups: readonly OpenGroup[], now: Instant): readonly OpenGroup[] {
  return groups.flatMap((group) => {
    const starts = group.meetings.starts.filter((start) => start > now);
    const hasMet = group.entry === "closed" && starts.length < group.meetings.starts.length;
    return hasMet || starts.length === 0 ? [] : [{ ...group, meetings: { ...group.meetings, starts } }];
  });
}

function isFree({ state }: Seat): boolean {
  return state === "FREE";
}

/** One group that nothing can be said of keeps no other from being listed: it is counted, and named in the log. */
function saidOrSetAside<T>({ telemetry }: Source, { groupId }: Group, say: () => T): T | undefined {
  try {
    return say();
  } catch (failure) {
    const error = failure instanceof Error ? failure.name : "unknown";
    telemetry.count("records-unreadable", 1);
    telemetry.event("error", "group-unlisted", { groupId, error });
    return undefined;
  }
}

/** @param sessions all that are stored of the group, by start */
function shown(group: PublishedGroup, sessions: readonly Session[], now: Instant): OpenGroup | undefined {
  if (lacksWhere(group) || !isLicensedAhead(group, sessions, now)) return undefined;
  const summary = groupSummary(group, sessions, { timeZone: group.schedule.timeZone, now });
  return { ...summary, facilitators: summary.facilitators.map(({ level }) => ({ name: "", level })) };
}

/** As matching asks it of each person: a licence that holds up to the last meeting in sight, for whomever it covers. */
function isLicensedAhead(group: PublishedGroup, sessions: readonly Session[], now: Instant): boolean {
  const last = meetingsAhead(sessions, now).at(-1);
  if (group.kind !== "psychotherapy" || last === undefined) return true;
  const { date } = localParts(last.startsAt, group.schedule.timeZone);
  return licencesOf(group).some(({ expires }) => expires >= date);
}
