import { requestRun } from "../../use-cases/runs/request-run.ts";
import type { Operation } from "../operation.ts";
import { runReply } from "../versioned-replies.ts";

export const createMatchRun: Operation<"create-match-run"> = async (deps, { staff, body }) =>
  runReply(await requestRun(deps, staff, body));
