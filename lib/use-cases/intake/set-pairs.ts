import { DomainError, type FieldFault } from "../../domain/errors.ts";
import type { ApplicationId, CaseCode } from "../../domain/ids.ts";
import type { Application } from "../../domain/intake/application.ts";
import { commitOrRetry } from "../commit.ts";
import { foundApplication } from "../found.ts";
import type { Change, Deps, Staff } from "../ports.ts";
import { pairable, withCode } from "./pairs.ts";
import { applicationSummary } from "./read-applications.ts";
import type { ApplicationSummary } from "./views.ts";

export type Pairs = { readonly keepApart: CaseCode[]; readonly keepTogether: CaseCode[] };

/**
 * Replaces whom a person is kept apart from and together with. Both of a pair name each other, so that the pair lasts
 * when either of them applies again.
 *
 * @throws DomainError not-found, validation-failed naming a code nobody has, busy
 */
export async function setPairs(deps: Deps, staff: Staff, id: ApplicationId, pairs: Pairs): Promise<ApplicationSummary> {
  const { application } = await commitOrRetry(deps, async () => {
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
    const changes: readonly Change[] = [
      { write: "application", application, expect: before.rev },
      ...partnerChanges(application, others),
      { write: "audit", entry: { at, actor: staff.subject, action: "pairs-set", subject: id, details } },
    ];
    return { application, changes };
  });
  return applicationSummary(application);
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
