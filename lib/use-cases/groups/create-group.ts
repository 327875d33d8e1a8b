import { refuseImpossibleDates } from "../../domain/groups/date-faults.ts";
import type { Group, GroupDraft } from "../../domain/groups/group.ts";
import { commitUncontested } from "../commit.ts";
import type { Deps, Staff } from "../ports.ts";

/**
 * Keeps a draft, however incomplete; publishing says what it lacks.
 *
 * @throws DomainError date-refused
 */
export async function createGroup(deps: Deps, staff: Staff, draft: GroupDraft): Promise<Group> {
  const now = deps.clock.now();
  refuseImpossibleDates(draft, now);
  const group: Group = { ...draft, groupId: deps.ids.group(), status: "DRAFT", rev: 1, createdAt: now };
  await commitUncontested(deps, [
    { write: "group", group, expect: "absent" },
    { write: "audit", entry: { at: now, actor: staff.subject, action: "group-created", subject: group.groupId } },
  ]);
  return group;
}
