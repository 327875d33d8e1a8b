import type { Application } from "../../../domain/intake/application.ts";
import type { Hold } from "../../../domain/intake/hold.ts";
import { endPlacement } from "../../offers/end-placement.ts";
import type { Change, Deps, Staff } from "../../ports.ts";
import { endTask } from "./end-hold.ts";

/** Leaves room in one transaction for all else that a decision writes. */
const MOST_AT_ONCE = 40;

/**
 * Beside the decided application, what referring a person on ends: their hold, the seat they have, and whatever else of
 * theirs is open. One that was never confirmed may be a stranger's: it ends alone, and the person keeps all they have.
 */
export async function referOn(
  deps: Deps,
  { subject }: Staff,
  hold: Hold | undefined,
  decided: Application,
): Promise<{ readonly seatFreed: boolean; readonly changes: readonly Change[] }> {
  if (decided.status === "SUBMITTED" && hold !== undefined) {
    return { seatFreed: false, changes: await withoutCause(deps, subject, hold, decided) };
  }
  const others = (await deps.store.applicationsOfPerson(decided.personId))
    .filter(({ applicationId, status }) => applicationId !== decided.applicationId && !isOver(status))
    .slice(0, MOST_AT_ONCE);
  const seats = await Promise.all([decided, ...others].map((application) => endPlacement(deps, application)));
  const ended = others.map((other): Change => {
    const application: Application = { ...other, status: "REFERRED", safety: "REFERRED_ON", rev: other.rev + 1 };
    return { write: "application", application, expect: other.rev };
  });
  return {
    seatFreed: seats.some((changes) => changes.length > 0),
    changes: [...seats.flat(), ...ended, ...(hold === undefined ? [] : await lifted(deps, subject, hold))],
  };
}

function isOver(status: Application["status"]): boolean {
  return status === "WITHDRAWN" || status === "REFERRED";
}

async function lifted(deps: Deps, subject: string, hold: Hold): Promise<readonly Change[]> {
  return [
    { write: "hold-lift", personId: hold.personId, expect: hold.rev },
    ...(await endTask(deps, hold, subject, deps.clock.now())),
  ];
}

/** What others said of them stays: only without any cause left is the hold over. */
async function withoutCause(
  deps: Deps,
  subject: string,
  hold: Hold,
  { applicationId }: Application,
): Promise<readonly Change[]> {
  const raisedBy = hold.raisedBy.filter((cause) => cause.applicationId !== applicationId);
  if (raisedBy.length + hold.more > 0 && raisedBy.length > 0) {
    return [{ write: "hold", hold: { ...hold, raisedBy, rev: hold.rev + 1 }, expect: hold.rev }];
  }
  return lifted(deps, subject, hold);
}
