import type { Group, PublishedGroup } from "../domain/group.ts";
import type { GroupId } from "../domain/ids.ts";
import type { Session } from "../domain/session.ts";
import { instantOf } from "../scheduling/time.ts";
import { foundGroup } from "./found.ts";
import type { Deps } from "./ports.ts";
import type { GroupSummary, WeeklySlot } from "./views.ts";

/** Every group, whatever its state, by id. */
export async function listGroups(deps: Deps): Promise<readonly Group[]> {
  return deps.store.groups(["DRAFT", "PUBLISHED", "RUNNING", "ENDED", "CANCELLED"]);
}

/** @throws DomainError not-found */
export async function readGroup(deps: Deps, groupId: GroupId): Promise<Group> {
  return foundGroup(deps, groupId);
}

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
