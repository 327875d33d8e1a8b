import { moveSession as move } from "../../use-cases/sessions/move-session.ts";
import type { Operation } from "../operation.ts";

export const moveSession: Operation<"move-session"> = async (deps, { staff, params, body }) => ({
  data: await move(deps, staff, params.groupId, params.sessionId, body),
});
