import { DomainError } from "../../domain/errors.ts";
import { type ApplicationId, type CaseCode, caseCodeOf, type GroupId, type PersonId } from "../../domain/ids.ts";
import type { Application } from "../../domain/intake/application.ts";
import type { PairCodes } from "../../domain/intake/pair.ts";
import { commitOrRetry } from "../commit.ts";
import { foundApplication } from "../found.ts";
import { handOver } from "../hand-over.ts";
import type { Change, Deps, Staff } from "../ports.ts";
import { arrivalsOf } from "./arrivals-of.ts";
import { changesOf, editsFor, type PairEdit } from "./pairs/pair-edits.ts";
import { type Named, peopleNamed } from "./pairs/people-named.ts";
import { pairTasks, sharedGroups } from "./pairs/shared-groups.ts";
import { applicationSummary } from "./read-applications.ts";
import type { ApplicationSummary } from "./views.ts";

/** Of two who are kept apart and hold seats or offers of one group: only a person can part them. */
type PairWarning = { readonly code: "share-a-group"; readonly caseCode: CaseCode; readonly groupId: GroupId };
export type PairedSummary = ApplicationSummary & { readonly warnings: readonly PairWarning[] };

/** A pair costs five changes at most: its two sides, the other's case, a task, an arrival. Beside them stand three. */
const PAIRS_A_STEP = 19;
/** As often as somebody else may undo what was just done. */
const TRIES = 5;

/**
 * Replaces whom a person is kept apart from and together with, some pairs a transaction. Cut off, it has done a part of
 * it, and is done by asking again.
 *
 * @throws DomainError not-found, validation-failed naming a code nobody has, busy
 */
export async function setPairs(deps: Deps, staff: Staff, id: ApplicationId, asked: PairCodes): Promise<PairedSummary> {
  const { application, named } = await allSteps(async () => {
    const step = await commitOrRetry(deps, () => nextStep(deps, staff, id, asked));
    await handOver(deps, step.changes);
    return step;
  });
  const apart = [...named.values()].flatMap(({ kind, other }) => (kind === "apart" ? [other] : []));
  const warnings = (await sharedGroups(deps, application, apart)).map(
    ({ other, groupId }): PairWarning => ({ code: "share-a-group", caseCode: other.caseCode, groupId }),
  );
  return { ...applicationSummary(application), warnings };
}

type Step = {
  readonly application: Application;
  readonly named: ReadonlyMap<PersonId, Named>;
  /** How many pairs are still to be made or undone. */
  readonly left: number;
  readonly changes: readonly Change[];
};

async function allSteps(next: () => Promise<Step>, before = Number.POSITIVE_INFINITY, tries = TRIES): Promise<Step> {
  const step = await next();
  if (step.left === 0) return step;
  if (tries === 0) throw new DomainError("busy", "others-changing");
  return allSteps(next, step.left, step.left < before ? tries : tries - 1);
}

async function nextStep(deps: Deps, staff: Staff, id: ApplicationId, asked: PairCodes): Promise<Step> {
  const before = await foundApplication(deps, id);
  const named = await peopleNamed(deps, before, asked);
  const edits = editsFor(before, await deps.store.pairsOf(before.personId), named);
  if (edits.length === 0) return { application: before, named, left: 0, changes: [] };
  const some = edits.slice(0, PAIRS_A_STEP);
  // Raised, so that two who set pairs of one person do so one after the other.
  const application = { ...before, rev: before.rev + 1 };
  const apart = some.flatMap(({ pair, other }) => (pair.kind === "apart" ? (other ?? []) : []));
  const changes: readonly Change[] = [
    { write: "application", application, expect: before.rev },
    ...some.flatMap(changesOf),
    ...(await arrivalsOf(deps, [before.personId, ...some.map(({ pair }) => pair.otherId)])),
    ...(await pairTasks(deps, application, await sharedGroups(deps, application, apart))),
    audit(deps, staff, id, some),
  ];
  return { application, named, left: edits.length - some.length, changes };
}

/** What this step makes and undoes: of a longer list each step says its own. */
function audit(deps: Deps, { subject: actor }: Staff, subject: ApplicationId, edits: readonly PairEdit[]): Change {
  const codes = (which: (edit: PairEdit) => boolean) =>
    edits.flatMap((edit) => (which(edit) ? [caseCodeOf(edit.pair.otherApplicationId)] : [])).join(",");
  const details = {
    keepApart: codes(({ pair, other }) => other !== undefined && pair.kind === "apart"),
    keepTogether: codes(({ pair, other }) => other !== undefined && pair.kind === "together"),
    undone: codes(({ other }) => other === undefined),
  };
  return { write: "audit", entry: { at: deps.clock.now(), actor, action: "pairs-set", subject, details } };
}
