import { approveRun } from "../../use-cases/runs/approve-run.ts";
import type { Operation } from "../operation.ts";
import { runReply } from "../versioned-replies.ts";

export const approveMatchRun: Operation<"approve-match-run"> = async (deps, { staff, params, headers }) =>
  runReply(await approveRun(deps, staff, params.runId, headers["if-match"]));
