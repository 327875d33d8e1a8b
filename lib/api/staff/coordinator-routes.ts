import { Task } from "../../domain/staff/task.ts";
import type { RouteTable } from "../route.ts";
import { COORDINATOR } from "../rows/coordinator.ts";
import { TaskPage, TaskParams, TaskQuery } from "./schemas.ts";

/** What waits for a person. */
export const COORDINATOR_ROUTES = {
  "list-tasks": {
    ...COORDINATOR,
    method: "GET",
    path: "/v1/tasks",
    summary: "What waits for a person, the latest due first; without `state`, all that is not done.",
    request: { query: TaskQuery },
    reply: { json: TaskPage },
    problems: [],
  },
  "take-task": {
    ...COORDINATOR,
    method: "POST",
    path: "/v1/tasks/{taskId}/take",
    summary: "Make a task one's own. Taking that of a hold acknowledges the hold: alerting ends.",
    request: { params: TaskParams },
    reply: { json: Task },
    problems: ["wrong-state", "busy"],
  },
  "finish-task": {
    ...COORDINATOR,
    method: "POST",
    path: "/v1/tasks/{taskId}/done",
    summary: "Say that a task is done. That of a hold ends with the decision about the case alone.",
    request: { params: TaskParams },
    reply: { json: Task },
    problems: ["wrong-state", "busy"],
  },
} as const satisfies RouteTable<"coordinator-api">;
