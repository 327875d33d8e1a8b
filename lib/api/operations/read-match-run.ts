import { readRun } from "../../use-cases/runs/read-runs.ts";
import type { Operation } from "../operation.ts";

export const readMatchRun: Operation<"read-match-run"> = async (deps, { params }) => {
  const detail = await readRun(deps, params.runId);
  return { data: detail, version: detail.run.rev };
};
