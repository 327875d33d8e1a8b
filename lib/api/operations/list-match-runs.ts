import { listRuns } from "../../use-cases/runs/read-runs.ts";
import type { Operation } from "../operation.ts";

export const listMatchRuns: Operation<"list-match-runs"> = async (deps, { query }) => ({
  data: await listRuns(deps, query),
});
