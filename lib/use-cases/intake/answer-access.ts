import { DomainError } from "../../domain/errors.ts";
import type { ApplicationId } from "../../domain/ids.ts";
import { type AccessAnswer, asksForAccess } from "../../domain/intake/access-request.ts";
import { type Application, hasLeft } from "../../domain/intake/application.ts";
import { commitOrRetry } from "../commit.ts";
import { found, foundApplication } from "../found.ts";
import { handOver } from "../hand-over.ts";
import type { Change, Deps, Staff } from "../ports.ts";
import { accessTaskDone } from "./access-task.ts";
import { lookedAt } from "./holds/while-on-hold.ts";
import { applicationSummary } from "./read-applications.ts";
import type { ApplicationSummary } from "./views.ts";

/**
 * A coordinator says whether an access need that no list has can be met; until then nobody is placed with one. The
 * answer can be given anew, and holds when the person applies again.
 *
 * @throws DomainError not-found; wrong-state where nothing was asked for, or the application has ended; busy
 */
export async function answerAccess(
  deps: Deps,
  staff: Staff,
  id: ApplicationId,
  accessAnswer: AccessAnswer,
): Promise<ApplicationSummary> {
  const { application, changes } = await commitOrRetry(deps, () => answered(deps, staff, id, accessAnswer));
  await handOver(deps, changes);
  return applicationSummary(application);
}

async function answered(deps: Deps, staff: Staff, id: ApplicationId, accessAnswer: AccessAnswer) {
  const before = await foundApplication(deps, id);
  const intake = found(await deps.store.intake(id), "application-erased");
  if (hasLeft(before) || !asksForAccess(intake)) throw nothingAsked(before);
  const application: Application = { ...before, accessAnswer, rev: before.rev + 1 };
  const at = deps.clock.now();
  const details = { answer: accessAnswer, before: before.accessAnswer ?? "none" };
  const hold = await deps.store.hold(before.personId);
  const changes: readonly Change[] = [
    { write: "application", application, expect: before.rev },
    ...(await accessTaskDone(deps, before, staff.subject)),
    ...(accessAnswer === "can-be-met" ? lookedAt(deps, application, hold) : []),
    { write: "audit", entry: { at, actor: staff.subject, action: "access-answered", subject: id, details } },
  ];
  return { application, changes };
}

function nothingAsked({ status, safety }: Application): DomainError {
  return new DomainError("wrong-state", { code: "no-access-request", facts: { status, safety } });
}
