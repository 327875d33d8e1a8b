import type { TaskId } from "../../domain/ids.ts";
import type { Task, TaskState } from "../../domain/staff/task.ts";
import type { Page, PageQuery } from "../page.ts";

export type TaskQuery = PageQuery & { readonly state?: TaskState | undefined };

export type StaffStore = {
  readonly task: (id: TaskId) => Promise<Task | undefined>;
  /** Of a state, or of all that are not done; the latest due first. */
  readonly tasks: (query: TaskQuery) => Promise<Page<Task>>;
  /** Everything that is not done, by due time: for the nightly round. */
  readonly openTasks: () => Promise<readonly Task[]>;
};
