import { answerSession, readSession } from "../../use-cases/sessions/answer-session.ts";
import { cancelSession } from "../../use-cases/sessions/cancel-session.ts";
import { moveSession } from "../../use-cases/sessions/move-session.ts";
import { listSessions } from "../../use-cases/sessions/read-sessions.ts";
import { pageOf } from "../http/page-reply.ts";
import type { OperationTable } from "../operation.ts";
import type { COORDINATOR_ROUTES } from "./coordinator-routes.ts";
import type { PUBLIC_ROUTES } from "./public-routes.ts";

export const publicOperations: OperationTable<typeof PUBLIC_ROUTES> = {
  "show-session": async (deps, { claims }) => pageOf(await readSession(deps, claims)),
  "answer-session": async (deps, { claims, body }) => pageOf(await answerSession(deps, claims, body.answer)),
};

export const coordinatorOperations: OperationTable<typeof COORDINATOR_ROUTES> = {
  "list-sessions": async (deps, { params }) => ({ data: { sessions: await listSessions(deps, params.groupId) } }),
  "move-session": async (deps, { staff, params, body }) => ({
    data: await moveSession(deps, staff, params.groupId, params.sessionId, body),
  }),
  "cancel-session": async (deps, { staff, params }) => ({
    data: await cancelSession(deps, staff, params.groupId, params.sessionId),
  }),
};
