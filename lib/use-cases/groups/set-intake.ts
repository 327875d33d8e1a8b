import { DomainError } from "../../domain/errors.ts";
import type { Group } from "../../domain/groups/group.ts";
import type { GroupId } from "../../domain/ids.ts";
import { linesOf } from "../after-commit.ts";
import { commitOrRetry } from "../commit.ts";
import { foundGroup } from "../found.ts";
import { handOver } from "../hand-over.ts";
import type { Deps, Staff } from "../ports.ts";

/**
 * Closes a group to everybody who has no offer of it yet, or opens it again: it is not matched, offers no seat and is
 * not listed meanwhile. Seats and open offers stay as they are. The same again changes nothing.
 *
 * @throws DomainError not-found; wrong-state for a draft and for what is over; busy
 */
export async function setIntake(deps: Deps, staff: Staff, groupId: GroupId, open: boolean): Promise<Group> {
  const { group, changes } = await commitOrRetry(deps, async () => {
    const before = await foundGroup(deps, groupId);
    if (before.status !== "PUBLISHED" && before.status !== "RUNNING") {
      throw new DomainError("wrong-state", { code: "group-past-joining", facts: { status: before.status } });
    }
    if ((before.intakeClosed === undefined) === open) return { group: before, changes: [] };
    const group = withIntake(before, open);
    const action = open ? "intake-opened" : "intake-closed";
    const entry = { at: deps.clock.now(), actor: staff.subject, action, subject: groupId };
    return {
      group,
      changes: [
        { write: "group", group, expect: before.rev } as const,
        ...linesOf(deps, groupId, group),
        { write: "audit", entry } as const,
      ],
    };
  });
  await handOver(deps, changes);
  return group;
}

function withIntake({ intakeClosed: _was, ...group }: Group, open: boolean): Group {
  return { ...group, ...(open ? {} : { intakeClosed: true }), rev: group.rev + 1 };
}
