import { type Application, hasLeft } from "../../../domain/intake/application.ts";
import type { Hold } from "../../../domain/intake/hold.ts";
import { endPlacement } from "../../offers/end-placement.ts";
import type { Change, Deps, Staff } from "../../ports.ts";
import { holdOver, lifted } from "./end-hold.ts";

/** Leaves room in one transaction for all else that a decision writes. What nobody confirmed comes last. */
const MOST_AT_ONCE = 25;

/** `mayPlace`: a seat is free, or the person, as they were not before. */
type Referred = { readonly mayPlace: boolean; readonly changes: readonly Change[] };
const NOTHING: Referred = { mayPlace: false, changes: [] };

/**
 * Beside the decided application, what referring a person on ends: their hold, the seat they have, and whatever else of
 * theirs is open. One that was never confirmed may be a stranger's: it ends alone, and the person keeps all they have.
 */
export async function referOn(
  deps: Deps,
  { subject }: Staff,
  hold: Hold | undefined,
  decided: Application,
): Promise<Referred> {
  if (isUnconfirmed(decided, hold)) return hold === undefined ? NOTHING : withoutCause(deps, subject, hold, decided);
  const others = (await deps.store.applicationsOfPerson(decided.personId))
    .filter((other) => other.applicationId !== decided.applicationId && !hasLeft(other))
    .toSorted((a, b) => Number(a.status === "SUBMITTED") - Number(b.status === "SUBMITTED"))
    .slice(0, MOST_AT_ONCE);
  const seats = await Promise.all([decided, ...others].map((application) => endPlacement(deps, application)));
  const ended = others.map((other): Change => {
    const application: Application = { ...other, status: "REFERRED", safety: "REFERRED_ON", rev: other.rev + 1 };
    return { write: "application", application, expect: other.rev };
  });
  return {
    mayPlace: seats.some((changes) => changes.length > 0),
    changes: [...seats.flat(), ...ended, ...(hold === undefined ? [] : await holdOver(deps, hold, subject))],
  };
}

/** By its hold too: one that was never confirmed may have been withdrawn since, in favour of the person's own. */
function isUnconfirmed({ status, applicationId }: Application, hold: Hold | undefined): boolean {
  const cause = hold?.raisedBy.find((each) => each.applicationId === applicationId);
  return status === "SUBMITTED" || cause?.origin === "anybody";
}

/** What others said of them stays: only without any cause left is the hold over, and the person may be placed again. */
async function withoutCause(
  deps: Deps,
  subject: string,
  hold: Hold,
  { applicationId }: Application,
): Promise<Referred> {
  const raisedBy = hold.raisedBy.filter((cause) => cause.applicationId !== applicationId);
  if (raisedBy.length === 0) return { mayPlace: true, changes: await lifted(deps, hold, subject) };
  const rest: Hold = { ...hold, raisedBy, rev: hold.rev + 1 };
  return { mayPlace: false, changes: [{ write: "hold", hold: rest, expect: hold.rev }] };
}
