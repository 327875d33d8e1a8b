import { refuseImpossibleDates } from "../../domain/groups/date-faults.ts";
import type { Group, GroupDraft } from "../../domain/groups/group.ts";
import { GroupId } from "../../domain/ids.ts";
import { earlierReply, type Keyed, kept, keyOf } from "../asked-before.ts";
import { commitOrRetry } from "../commit.ts";
import { foundGroup } from "../found.ts";
import type { Change, Deps, Staff } from "../ports.ts";

/**
 * Keeps a draft, however incomplete; publishing says what it lacks. The same request under the same key, sent again
 * since no reply came, is answered with the group that it made, as that is now.
 *
 * @throws DomainError date-refused, idempotency-key-reused, busy
 */
export async function createGroup(deps: Deps, staff: Staff, draft: GroupDraft, keyed?: Keyed): Promise<Group> {
  const { group } = await commitOrRetry(deps, () =>
    keyed === undefined ? newDraft(deps, staff, draft, deps.ids.group()) : draftOnce(deps, staff, draft, keyed),
  );
  return group;
}

type Drafted = { readonly group: Group; readonly changes: readonly Change[] };

async function draftOnce(deps: Deps, staff: Staff, draft: GroupDraft, keyed: Keyed): Promise<Drafted> {
  const key = keyOf("create-group", staff, keyed);
  const made = await earlierReply(deps, key, keyed.bodyHash);
  if (made !== undefined) return { group: await foundGroup(deps, GroupId.parse(made)), changes: [] };
  const { group, changes } = await newDraft(deps, staff, draft, deps.ids.group());
  return { group, changes: [...changes, kept(deps, key, keyed.bodyHash, 201, group.groupId)] };
}

/** @throws DomainError date-refused */
export async function newDraft(deps: Deps, staff: Staff, draft: GroupDraft, groupId: GroupId): Promise<Drafted> {
  const now = deps.clock.now();
  refuseImpossibleDates(draft, now);
  const group: Group = { ...draft, groupId, status: "DRAFT", rev: 1, createdAt: now };
  const entry = { at: now, actor: staff.subject, action: "group-created", subject: groupId };
  return {
    group,
    changes: [
      { write: "group", group, expect: "absent" },
      { write: "audit", entry },
    ],
  };
}
