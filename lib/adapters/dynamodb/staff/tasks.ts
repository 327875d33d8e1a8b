import type { PersonId, TaskId } from "../../../domain/ids.ts";
import { Task, type TaskState } from "../../../domain/staff/task.ts";
import type { Page } from "../../../use-cases/page.ts";
import type { StaffStore, TaskQuery } from "../../../use-cases/staff/store.ts";
import type { Engine } from "../engine.ts";
import { parseIfStored, parseReadable, type RecordKind } from "../items.ts";
import { taskKey, timeKey } from "../keys.ts";
import { newestFirst } from "../list-page.ts";
import type { Methods } from "../methods.ts";
import { get, queryAll } from "../read.ts";
import { TABLES } from "../tables.ts";
import { expecting, put, type Write } from "../write.ts";

const list = { name: "list", keys: TABLES.core.indexes.list };

const NOT_DONE: readonly TaskState[] = ["OPEN", "TAKEN"];
/** What waits is short, so one partition a programme and state holds it. */
const listPk = ({ programme }: Engine, state: TaskState): string => `TASKS#${programme}#${state}`;
/** Apart from the person's applications, which are read by a prefix of their own. */
const personPk = (person: PersonId): string => `TASKS#${person}`;

export const TASK: RecordKind<typeof Task> = {
  name: "task",
  table: "core",
  keyed: { pk: "TASK#", sk: "META" },
  schema: Task,
  upgrades: [],
};

export function writeTask(engine: Engine, task: Task, expect: number | "absent"): Write {
  const sk = timeKey(task.dueAt, task.taskId);
  const keys = {
    listPk: listPk(engine, task.state),
    listSk: sk,
    personPk: personPk(task.subject.personId),
    personSk: sk,
  };
  return put(engine, TASK, taskKey(task.taskId), task, expecting(expect), keys);
}

async function readTask(engine: Engine, id: TaskId): Promise<Task | undefined> {
  return parseIfStored(TASK, await get(engine, engine.tables.core, taskKey(id)));
}

async function readTasks(engine: Engine, query: TaskQuery): Promise<Page<Task>> {
  const states = query.state === undefined ? NOT_DONE : [query.state];
  const partitions = states.map((state) => listPk(engine, state));
  return newestFirst(engine, { table: engine.tables.core, index: list, partitions, kind: TASK }, query);
}

async function readOpenTasks(engine: Engine): Promise<readonly Task[]> {
  const table = engine.tables.core;
  const lists = NOT_DONE.map((state) => queryAll(engine, { table, index: list, pk: listPk(engine, state) }));
  const tasks = parseReadable(engine, TASK, (await Promise.all(lists)).flat());
  return tasks.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}

export const STAFF: Methods<StaffStore> = {
  task: readTask,
  tasks: readTasks,
  openTasks: readOpenTasks,
};
