import { listTasks } from "../../use-cases/staff/read-tasks.ts";
import { finishTask, takeTask } from "../../use-cases/staff/take-task.ts";
import type { OperationTable } from "../operation.ts";
import type { COORDINATOR_ROUTES } from "./coordinator-routes.ts";

export const coordinatorOperations: OperationTable<typeof COORDINATOR_ROUTES> = {
  "list-tasks": async (deps, { query }) => ({ data: await listTasks(deps, query) }),
  "take-task": async (deps, { staff, params }) => ({ data: await takeTask(deps, staff, params.taskId) }),
  "finish-task": async (deps, { staff, params }) => ({ data: await finishTask(deps, staff, params.taskId) }),
};
