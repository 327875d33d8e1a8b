import { DomainError } from "../../domain/errors.ts";
import { fitting } from "../../domain/fitting.ts";
import { GroupId } from "../../domain/ids.ts";
import type { Page } from "../page.ts";
import type { OpenGroup } from "./store.ts";

/**
 * As many as one reply holds, which are all but where there are more than a thousand; then the cursor goes on.
 *
 * @param groups by id
 * @throws DomainError validation-failed for a cursor that no page gave
 */
export function pageOfOpenGroups(groups: readonly OpenGroup[], cursor: string | undefined): Page<OpenGroup> {
  const after = cursor === undefined ? undefined : openCursor(cursor);
  const left = after === undefined ? groups : groups.filter(({ groupId }) => groupId > after);
  const items = fitting(left);
  return { items, cursor: items.length < left.length ? cursorAfter(items.at(-1)) : undefined };
}

function cursorAfter(group: OpenGroup | undefined): string | undefined {
  return group && Buffer.from(group.groupId).toString("base64url");
}

function openCursor(cursor: string): GroupId {
  const after = GroupId.safeParse(Buffer.from(cursor, "base64url").toString());
  if (after.success) return after.data;
  throw new DomainError("validation-failed", "cursor-foreign", [{ field: "/cursor", code: "not-a-cursor" }]);
}
