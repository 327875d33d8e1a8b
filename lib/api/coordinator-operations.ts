import type { OperationTable } from "./operation.ts";
import { adjustMatchRun } from "./operations/adjust-match-run.ts";
import { approveMatchRun } from "./operations/approve-match-run.ts";
import { cancelSession } from "./operations/cancel-session.ts";
import { compareMatchRuns } from "./operations/compare-match-runs.ts";
import { createGroup } from "./operations/create-group.ts";
import { createMatchRun } from "./operations/create-match-run.ts";
import { decideApplication } from "./operations/decide-application.ts";
import { draftProposedGroup } from "./operations/draft-proposed-group.ts";
import { editGroup } from "./operations/edit-group.ts";
import { listApplications } from "./operations/list-applications.ts";
import { listGroups } from "./operations/list-groups.ts";
import { listMatchRuns } from "./operations/list-match-runs.ts";
import { listMessages } from "./operations/list-messages.ts";
import { listSessions } from "./operations/list-sessions.ts";
import { moveSession } from "./operations/move-session.ts";
import { publishGroup } from "./operations/publish-group.ts";
import { readApplication } from "./operations/read-application.ts";
import { readGroup } from "./operations/read-group.ts";
import { readMatchReport } from "./operations/read-match-report.ts";
import { readMatchRun } from "./operations/read-match-run.ts";
import { setPairs } from "./operations/set-pairs.ts";
import { startGroup } from "./operations/start-group.ts";
import type { COORDINATOR_ROUTES } from "./routes/coordinator.ts";

/** What the function coordinator-api runs. */
export const COORDINATOR_OPERATIONS = {
  "create-group": createGroup,
  "list-groups": listGroups,
  "read-group": readGroup,
  "edit-group": editGroup,
  "publish-group": publishGroup,
  "start-group": startGroup,
  "list-applications": listApplications,
  "read-application": readApplication,
  "decide-application": decideApplication,
  "set-pairs": setPairs,
  "create-match-run": createMatchRun,
  "list-match-runs": listMatchRuns,
  "read-match-run": readMatchRun,
  "compare-match-runs": compareMatchRuns,
  "draft-proposed-group": draftProposedGroup,
  "adjust-match-run": adjustMatchRun,
  "approve-match-run": approveMatchRun,
  "read-match-report": readMatchReport,
  "list-sessions": listSessions,
  "move-session": moveSession,
  "cancel-session": cancelSession,
  "list-messages": listMessages,
} satisfies OperationTable<keyof typeof COORDINATOR_ROUTES>;
