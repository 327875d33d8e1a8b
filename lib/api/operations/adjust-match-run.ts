import { adjustRun } from "../../use-cases/runs/adjust-run.ts";
import type { Operation } from "../operation.ts";
import { runReply } from "../versioned-replies.ts";

export const adjustMatchRun: Operation<"adjust-match-run"> = async (deps, { staff, params, headers, body }) =>
  runReply(await adjustRun(deps, staff, params.runId, body, headers["if-match"]));
