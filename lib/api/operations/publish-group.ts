import { publishGroup as publish } from "../../use-cases/groups/publish-group.ts";
import type { Operation } from "../operation.ts";
import { groupReply } from "../versioned-replies.ts";

export const publishGroup: Operation<"publish-group"> = async (deps, { staff, params, headers }) =>
  groupReply(await publish(deps, staff, params.groupId, headers["if-match"]));
