import { listSessions as list } from "../../use-cases/sessions/read-sessions.ts";
import type { Operation } from "../operation.ts";

export const listSessions: Operation<"list-sessions"> = async (deps, { params }) => ({
  data: { sessions: await list(deps, params.groupId) },
});
