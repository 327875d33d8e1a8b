import { DomainError, type FieldFault } from "../../domain/errors.ts";
import { taskIdOf } from "../../domain/hash.ts";
import type { ApplicationId, CaseCode, GroupId } from "../../domain/ids.ts";
import type { Application } from "../../domain/intake/application.ts";
import { newTask, TASK_OF } from "../../domain/staff/task.ts";
import { commitOrRetry } from "../commit.ts";
import { foundApplication } from "../found.ts";
import type { Change, Deps, Staff } from "../ports.ts";
import { pairable, withCode } from "./pairs.ts";
import { applicationSummary } from "./read-applications.ts";
import type { ApplicationSummary } from "./views.ts";

export type Pairs = { readonly keepApart: CaseCode[]; readonly keepTogether: CaseCode[] };

/** Of two kept apart from now on who hold seats or offers of one group: only a person can part them. */
type PairWarning = { readonly code: "share-a-group"; readonly caseCode: CaseCode; readonly groupId: GroupId };
export type PairedSummary = ApplicationSummary & { readonly warnings: readonly PairWarning[] };

/**
 * Replaces whom a person is kept apart from and together with. Both of a pair name each other, so that the pair lasts
 * when either of them applies again.
 *
 * @throws DomainError not-found, validation-failed naming a code nobody has, busy
 */
export async function setPairs(deps: Deps, staff: Staff, id: ApplicationId, pairs: Pairs): Promise<PairedSummary> {
  const { application, warnings } = await commitOrRetry(deps, async () => {
    const before = await foundApplication(deps, id);
    const others = await pairable(deps);
    const faults = faultsIn(pairs, before, new Set(others.map(({ caseCode }) => caseCode)));
    if (faults.length > 0) throw new DomainError("validation-failed", "pairs-refused", faults);
    const application: Application = {
      ...before,
      keepApart: [...new Set(pairs.keepApart)],
      keepTogether: [...new Set(pairs.keepTogether)],
      rev: before.rev + 1,
    };
    const { keepApart, keepTogether } = application;
    const details = { keepApart: keepApart.join(","), keepTogether: keepTogether.join(",") };
    const at = deps.clock.now();
    const shared = await sharedGroups(deps, before, application, others);
    const changes: readonly Change[] = [
      { write: "application", application, expect: before.rev },
      ...partnerChanges(application, others),
      ...(await pairTasks(deps, application, shared)),
      { write: "audit", entry: { at, actor: staff.subject, action: "pairs-set", subject: id, details } },
    ];
    const warnings = shared.map(({ other, groupId }) => ({
      code: "share-a-group" as const,
      caseCode: other.caseCode,
      groupId,
    }));
    return { application, warnings, changes };
  });
  return { ...applicationSummary(application), warnings };
}

type Shared = { readonly other: Application; readonly groupId: GroupId };

/** Those newly kept apart from this person who share a group with them already. */
async function sharedGroups(
  { store }: Deps,
  before: Application,
  after: Application,
  others: readonly Application[],
): Promise<readonly Shared[]> {
  const added = others.filter(
    ({ caseCode }) => after.keepApart.includes(caseCode) && !before.keepApart.includes(caseCode),
  );
  const own = added.length === 0 ? undefined : await store.placement(after.personId);
  if (own === undefined) return [];
  const theirs = await Promise.all(added.map(({ personId }) => store.placement(personId)));
  return added.flatMap((other, index) =>
    theirs[index]?.groupId === own.groupId ? [{ other, groupId: own.groupId }] : [],
  );
}

const KIND = TASK_OF["pair-shares-a-group"];

async function pairTasks(
  deps: Deps,
  { personId, applicationId, caseCode }: Application,
  shared: readonly Shared[],
): Promise<readonly Change[]> {
  const openedAt = deps.clock.now();
  const changes = shared.map(async ({ other, groupId }): Promise<readonly Change[]> => {
    const taskId = taskIdOf(KIND, [caseCode, other.caseCode].sort().join(" "), groupId);
    if ((await deps.store.task(taskId)) !== undefined) return [];
    const subject = { personId, applicationId, groupId, otherApplicationId: other.applicationId };
    const task = newTask(KIND, taskId, subject, { openedAt, dueAt: openedAt });
    return [{ write: "task", task, expect: "absent" }];
  });
  return (await Promise.all(changes)).flat();
}

/** The other side of every pair that was made or undone. */
function partnerChanges(application: Application, others: readonly Application[]): readonly Change[] {
  const { caseCode, keepApart, keepTogether, applicationId } = application;
  return others.flatMap((other): readonly Change[] => {
    if (other.applicationId === applicationId) return [];
    const apart = withCode(other.keepApart, caseCode, keepApart.includes(other.caseCode));
    const together = withCode(other.keepTogether, caseCode, keepTogether.includes(other.caseCode));
    if (sameCodes(apart, other.keepApart) && sameCodes(together, other.keepTogether)) return [];
    const partner = { ...other, keepApart: apart, keepTogether: together, rev: other.rev + 1 };
    return [{ write: "application", application: partner, expect: other.rev }];
  });
}

function sameCodes(some: readonly CaseCode[], others: readonly CaseCode[]): boolean {
  return some.length === others.length && some.every((code) => others.includes(code));
}

function faultsIn(pairs: Pairs, { caseCode }: Application, known: ReadonlySet<CaseCode>): readonly FieldFault[] {
  const apart = pairs.keepApart.flatMap((code, index) => codeFault(`/keepApart/${index}`, code, caseCode, known));
  const together = pairs.keepTogether.flatMap((code, index) => {
    const field = `/keepTogether/${index}`;
    if (!pairs.keepApart.includes(code)) return codeFault(field, code, caseCode, known);
    return [{ field, code: "kept-apart-too", facts: { caseCode: code } }] as const;
  });
  return [...apart, ...together];
}

function codeFault(field: string, code: CaseCode, own: CaseCode, known: ReadonlySet<CaseCode>): readonly FieldFault[] {
  if (code === own) return [{ field, code: "own-case-code" }];
  if (known.has(code)) return [];
  return [{ field, code: "nobody-by-code", facts: { caseCode: code } }];
}
