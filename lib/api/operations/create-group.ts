import { createGroup as create } from "../../use-cases/groups/create-group.ts";
import type { Operation } from "../operation.ts";
import { groupReply } from "../versioned-replies.ts";

export const createGroup: Operation<"create-group"> = async (deps, { staff, body }) =>
  groupReply(await create(deps, staff, body));
