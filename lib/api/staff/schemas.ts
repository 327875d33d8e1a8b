import * as z from "zod";
import { TaskId } from "../../domain/ids.ts";
import { Task, TaskState } from "../../domain/staff/task.ts";
import { Cursor, Limit, pageOf } from "../rows/paging.ts";

export const TaskParams = z.strictObject({ taskId: TaskId });
export const TaskQuery = z.strictObject({ state: TaskState.optional(), limit: Limit, cursor: Cursor });
export const TaskPage = pageOf(Task);
