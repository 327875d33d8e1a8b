import { DomainError } from "../../domain/errors.ts";
import { type Group, isPublished, type PublishedGroup, type Size } from "../../domain/groups/group.ts";
import type { GroupId } from "../../domain/ids.ts";
import { linesOf } from "../after-commit.ts";
import { commitOrStale, refuseStale } from "../commit.ts";
import { foundGroup } from "../found.ts";
import { handOver, workFor } from "../hand-over.ts";
import type { Change, Deps, Staff } from "../ports.ts";

/**
 * Gives a published group more seats, or another minimum, while it can still be joined. New seats of a group that fills
 * by itself go to its line; a closed one that has its minimum by now is started as the night would. The same size again
 * changes nothing.
 *
 * @throws DomainError not-found; stale-version; wrong-state when it takes nobody any more, or has more seats already
 */
export async function resizeGroup(
  deps: Deps,
  staff: Staff,
  groupId: GroupId,
  size: Size,
  ifMatch: number,
): Promise<Group> {
  const group = await foundGroup(deps, groupId);
  // Resized since that version, by this very call, whose reply was lost.
  if (ifMatch < group.rev && isSame(group.size, size)) return group;
  refuseStale(group, ifMatch, "group");
  const before = refuseUnlessJoined(group);
  refuseFewerSeats(before.size, size);
  if (isSame(before.size, size)) return group;
  const resized: Group = { ...before, size, rev: group.rev + 1 };
  const changes = changesFor(deps, staff, before, resized);
  await commitOrStale(deps, changes, "group");
  await handOver(deps, changes);
  return resized;
}

function isSame(one: Size | undefined, { min, ideal, max }: Size): boolean {
  return one?.min === min && one.ideal === ideal && one.max === max;
}

function refuseUnlessJoined(group: Group): PublishedGroup {
  const isAlive = group.status === "PUBLISHED" || group.status === "RUNNING";
  if (isPublished(group) && isAlive && group.lockedAt === undefined) return group;
  throw new DomainError("wrong-state", { code: "group-past-joining", facts: { status: group.status } });
}

/** Seats may be taken; there is a person to each. */
function refuseFewerSeats(before: Size, { max }: Size): void {
  if (max >= before.max) return;
  throw new DomainError("wrong-state", { code: "seats-not-fewer", facts: { seats: before.max } });
}

function changesFor(deps: Deps, staff: Staff, before: PublishedGroup, resized: Group): readonly Change[] {
  const { groupId } = before;
  const now = deps.clock.now();
  const { min = 0, max = 0 } = resized.size ?? {};
  const details = { min, max, seatsBefore: before.size.max, minBefore: before.size.min };
  const added = Array.from({ length: max - before.size.max }, (_, index) => before.size.max + index + 1);
  return [
    { write: "group", group: resized, expect: before.rev },
    ...added.map((number) => ({ write: "seat-open", groupId, number }) as const),
    ...linesOf(deps, groupId, resized),
    workFor({ job: "plan-group", groupId }, now),
    { write: "audit", entry: { at: now, actor: staff.subject, action: "group-resized", subject: groupId, details } },
  ];
}
