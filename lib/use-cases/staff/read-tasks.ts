import type { Task } from "../../domain/staff/task.ts";
import type { Page } from "../page.ts";
import type { Deps } from "../ports.ts";
import type { TaskQuery } from "./store.ts";

/** What waits for a person, by ids and case codes alone; without a state, all that is not done. */
export async function listTasks(deps: Deps, query: TaskQuery): Promise<Page<Task>> {
  return deps.store.tasks(query);
}
