import { draftProposal } from "../../use-cases/runs/draft-proposal.ts";
import type { Operation } from "../operation.ts";
import { groupReply } from "../versioned-replies.ts";

export const draftProposedGroup: Operation<"draft-proposed-group"> = async (deps, { staff, params }) =>
  groupReply(await draftProposal(deps, staff, params.runId, params.index));
