import { DomainError } from "../../domain/errors.ts";
import { type Group, isPublished, type PublishedGroup } from "../../domain/groups/group.ts";
import type { GroupId } from "../../domain/ids.ts";
import { newMessage } from "../../domain/messages/new-message.ts";
import type { Offer } from "../../domain/offers/cohort.ts";
import type { Instant } from "../../time/time.ts";
import { addMinutes } from "../../time/wall-clock.ts";
import { commitIfCurrent } from "../commit-if-current.ts";
import { foundGroup } from "../found.ts";
import type { Change, Deps, Staff } from "../ports.ts";
import { confirmedMembers, planForGroup } from "../sessions/plan-cadence.ts";

const START_STAYS_NEWS_MINUTES = 7 * 24 * 60;

/**
 * A closed cohort that has its minimum starts: its members are told, and their reminders are planned.
 *
 * @throws DomainError wrong-state unless the group is closed and published; below-minimum; stale-version
 */
export async function startGroup(deps: Deps, staff: Staff, groupId: GroupId): Promise<Group> {
  const group = await foundGroup(deps, groupId);
  if (!isFormingCohort(group)) {
    throw new DomainError("wrong-state", "Only a closed group that is published and has not started can be started.");
  }
  const members = await confirmedMembers(deps, groupId);
  if (members.length < group.size.min) {
    const { min } = group.size;
    throw new DomainError("below-minimum", `The group has ${members.length} confirmed members and needs ${min}.`);
  }
  const started = await start(deps, staff.subject, group, members);
  if (started === undefined) throw new DomainError("stale-version", "The group has just changed: read it again.");
  return started;
}

/** The planner's start: undefined when the group is not a forming cohort, or is below its minimum. */
export async function startWhenViable(deps: Deps, groupId: GroupId): Promise<Group | undefined> {
  const group = await foundGroup(deps, groupId);
  if (!isFormingCohort(group)) return undefined;
  const members = await confirmedMembers(deps, groupId);
  if (members.length < group.size.min) return undefined;
  return start(deps, "planner", group, members);
}

function isFormingCohort(group: Group): group is PublishedGroup {
  return isPublished(group) && group.entry === "closed" && group.status === "PUBLISHED";
}

/** The start and the news of it in one transaction: members number at most the seats, far below its limit. */
async function start(
  deps: Deps,
  actor: string,
  group: PublishedGroup,
  members: readonly Offer[],
): Promise<Group | undefined> {
  const now = deps.clock.now();
  const started: Group = { ...group, status: "RUNNING", version: group.version + 1 };
  const changes: readonly Change[] = [
    { write: "group", group: started, expect: group.version },
    ...members.map((member) => newsOfStart(member, now)),
    {
      write: "audit",
      entry: { at: now, actor, action: "group-started", subject: group.groupId, details: { members: members.length } },
    },
  ];
  if (!(await commitIfCurrent(deps, changes))) return undefined;
  // Repeated nightly, so nothing is lost when this is cut off.
  await planForGroup(deps, group.groupId);
  return started;
}

function newsOfStart({ personId, groupId, offerId, rev }: Offer, now: Instant): Change {
  const about = { about: "membership", groupId, offerId } as const;
  const until = addMinutes(now, START_STAYS_NEWS_MINUTES);
  return {
    write: "message",
    message: newMessage("group-starts", { to: "person", personId }, about, rev, now, until),
  };
}
