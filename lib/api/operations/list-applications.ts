import { listApplications as list } from "../../use-cases/intake/read-applications.ts";
import type { Operation } from "../operation.ts";

export const listApplications: Operation<"list-applications"> = async (deps, { query }) => ({
  data: await list(deps, query),
});
