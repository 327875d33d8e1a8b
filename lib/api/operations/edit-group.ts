import { editGroup as edit } from "../../use-cases/groups/edit-group.ts";
import type { Operation } from "../operation.ts";
import { groupReply } from "../versioned-replies.ts";

export const editGroup: Operation<"edit-group"> = async (deps, { staff, params, headers, body }) =>
  groupReply(await edit(deps, staff, params.groupId, body, headers["if-match"]));
