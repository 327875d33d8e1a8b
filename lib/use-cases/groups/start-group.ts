import { DomainError } from "../../domain/errors.ts";
import { type Group, isPublished, type PublishedGroup } from "../../domain/groups/group.ts";
import type { GroupId } from "../../domain/ids.ts";
import { newMessage } from "../../domain/messages/new-message.ts";
import type { Offer } from "../../domain/offers/cohort.ts";
import { addMinutes, type Instant } from "../../time/instant.ts";
import { atOnce, planningOf } from "../after-commit.ts";
import { commitIfCurrent, commitOrStale } from "../commit.ts";
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
  // Started before: by this very call, whose reply was lost, or by somebody else.
  if (group.status === "RUNNING" && group.entry === "closed") return group;
  if (!isFormingCohort(group)) {
    throw new DomainError("wrong-state", "group-not-forming");
  }
  const members = await confirmedMembers(deps, groupId);
  if (members.length < group.size.min) {
    const facts = { members: members.length, minimum: group.size.min };
    throw new DomainError("below-minimum", { code: "group-below-minimum", facts });
  }
  const { started, changes } = start(deps, group, members, staff.subject);
  await commitOrStale(deps, changes, "group");
  await atOnce(deps, () => planForGroup(deps, groupId));
  return started;
}

/** The planner's start: undefined when the group is not a forming cohort, or is below its minimum. */
export async function startWhenViable(deps: Deps, groupId: GroupId): Promise<Group | undefined> {
  const group = await foundGroup(deps, groupId);
  if (!isFormingCohort(group)) return undefined;
  const members = await confirmedMembers(deps, groupId);
  if (members.length < group.size.min) return undefined;
  const { started, changes } = start(deps, group, members, "planner");
  if (!(await commitIfCurrent(deps, changes))) return undefined;
  await atOnce(deps, () => planForGroup(deps, groupId));
  return started;
}

function isFormingCohort(group: Group): group is PublishedGroup {
  return isPublished(group) && group.entry === "closed" && group.status === "PUBLISHED";
}

type Start = { readonly started: Group; readonly changes: readonly Change[] };

/** The start and the news of it in one transaction: members number at most the seats, far below its limit. */
function start(deps: Deps, group: PublishedGroup, members: readonly Offer[], actor: string): Start {
  const { groupId } = group;
  const now = deps.clock.now();
  const started: Group = { ...group, status: "RUNNING", rev: group.rev + 1 };
  const details = { members: members.length };
  const changes: readonly Change[] = [
    { write: "group", group: started, expect: group.rev },
    ...members.map((member) => newsOfStart(member, now)),
    ...planningOf(deps, started),
    { write: "audit", entry: { at: now, actor, action: "group-started", subject: groupId, details } },
  ];
  return { started, changes };
}

function newsOfStart({ personId, groupId, offerId, rev }: Offer, now: Instant): Change {
  const about = { about: "membership", groupId, offerId } as const;
  const until = addMinutes(now, START_STAYS_NEWS_MINUTES);
  return {
    write: "message",
    message: newMessage("group-starts", { to: "person", personId }, about, rev, now, until),
  };
}
