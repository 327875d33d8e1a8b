import { readApplication as read } from "../../use-cases/intake/read-applications.ts";
import type { Operation } from "../operation.ts";

export const readApplication: Operation<"read-application"> = async (deps, { staff, params }) => ({
  data: await read(deps, staff, params.applicationId),
});
