import { decideApplication as decide } from "../../use-cases/intake/decide-application.ts";
import type { Operation } from "../operation.ts";

export const decideApplication: Operation<"decide-application"> = async (deps, { staff, params, body }) => ({
  data: await decide(deps, staff, params.applicationId, body.decision),
});
