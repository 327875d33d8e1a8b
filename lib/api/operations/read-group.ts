import { readGroup as read } from "../../use-cases/groups/read-groups.ts";
import type { Operation } from "../operation.ts";
import { groupReply } from "../versioned-replies.ts";

export const readGroup: Operation<"read-group"> = async (deps, { params }) =>
  groupReply(await read(deps, params.groupId));
