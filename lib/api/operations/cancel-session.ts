import { cancelSession as cancel } from "../../use-cases/sessions/cancel-session.ts";
import type { Operation } from "../operation.ts";

export const cancelSession: Operation<"cancel-session"> = async (deps, { staff, params }) => ({
  data: await cancel(deps, staff, params.groupId, params.sessionId),
});
