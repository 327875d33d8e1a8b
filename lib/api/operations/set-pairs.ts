import { setPairs as set } from "../../use-cases/intake/set-pairs.ts";
import type { Operation } from "../operation.ts";

export const setPairs: Operation<"set-pairs"> = async (deps, { staff, params, body }) => ({
  data: await set(deps, staff, params.applicationId, body),
});
