import { startGroup as start } from "../../use-cases/groups/start-group.ts";
import type { Operation } from "../operation.ts";
import { groupReply } from "../versioned-replies.ts";

export const startGroup: Operation<"start-group"> = async (deps, { staff, params }) =>
  groupReply(await start(deps, staff, params.groupId));
