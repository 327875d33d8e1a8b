import { expect } from "vitest";
import { COORDINATOR_ROUTES } from "../../../lib/api/staff/coordinator-routes.ts";
import type { Task } from "../../../lib/domain/staff/task.ts";
import { decideApplication } from "../../../lib/use-cases/intake/decide-application.ts";
import type { Deps } from "../../../lib/use-cases/ports.ts";
import { applied, COORDINATOR } from "../../support/steps.ts";
import { itSucceeds, said } from "../successes.ts";

const HELD = { safety: { s1: "no", s2: "yes", s3: "no", s4: "safe" } } as const;

async function openTask(deps: Deps): Promise<Task> {
  const [task] = await deps.store.openTasks();
  if (task === undefined) throw new Error("no task was opened");
  return task;
}

itSucceeds(COORDINATOR_ROUTES, {
  "list-tasks": async ({ coordinator }, { deps }) => {
    const { applicationId } = await applied(deps, HELD);
    const reply = await coordinator("GET /v1/tasks", { query: { limit: "5" } });
    const data = { items: [{ kind: "acknowledge-hold", state: "OPEN", subject: { applicationId } }] };
    expect(said(reply)).toMatchObject({ status: 200, data });
    expect(reply.body).not.toMatch(/Ruth|example\.org|grief/);
  },
  "take-task": async ({ coordinator }, { deps }) => {
    await applied(deps, HELD);
    const { taskId, subject } = await openTask(deps);
    const reply = await coordinator("POST /v1/tasks/{taskId}/take", { pathParameters: { taskId } });
    expect(said(reply)).toMatchObject({ status: 200, data: { taskId, state: "TAKEN" } });
    expect((await deps.store.hold(subject.personId))?.acknowledgedBy).toBeDefined();
  },
  "finish-task": async ({ coordinator }, { deps }) => {
    const { applicationId } = await applied(deps, HELD);
    await decideApplication(deps, COORDINATOR, applicationId, "unreached");
    const { taskId } = await openTask(deps);
    const reply = await coordinator("POST /v1/tasks/{taskId}/done", { pathParameters: { taskId } });
    expect(said(reply)).toMatchObject({ status: 200, data: { taskId, kind: "review-unreached", state: "DONE" } });
  },
});
