import type { Application } from "../../domain/intake/application.ts";
import { waitingOn } from "../../domain/intake/wait.ts";
import { silenceTaskDone } from "../offers/silence-task.ts";
import type { Change, Deps } from "../ports.ts";
import { pairable, withSuccessor } from "./pairs.ts";

/** Leaves room in one transaction for the new application and for those it is paired with. */
const MOST_AT_ONCE = 40;

/**
 * The earlier applications of the same person that a newly verified one takes the place of. Were there ever more than
 * fit one transaction, those nobody verified stay as they are, which harms nothing.
 */
export function supersededBy(verified: Application, others: readonly Application[]): readonly Application[] {
  const earlier = others.filter((other) => isEarlier(other, verified));
  const waiting = earlier.filter(isConfirmed);
  const unverified = earlier.filter(({ status }) => status === "SUBMITTED");
  return [...waiting, ...unverified].slice(0, MOST_AT_ONCE);
}

/**
 * What a coordinator decided about the earlier ones holds for their successor: with whom to be, and with whom not, and
 * whether what they asked for can be met.
 */
export function withDecisionsOf(verified: Application, superseded: readonly Application[]): Application {
  const all = [verified, ...superseded];
  const accessAnswer = latestAnswer(all);
  return {
    ...waitingOn(verified, superseded.filter(isConfirmed)),
    keepApart: [...new Set(all.flatMap(({ keepApart }) => keepApart))],
    keepTogether: [...new Set(all.flatMap(({ keepTogether }) => keepTogether))],
    ...(accessAnswer === undefined ? {} : { accessAnswer }),
  };
}

function latestAnswer(applications: readonly Application[]): Application["accessAnswer"] {
  const answered = applications.filter(({ accessAnswer }) => accessAnswer !== undefined);
  return answered.sort((a, b) => (isEarlier(a, b) ? 1 : -1))[0]?.accessAnswer;
}

/** Withdraws the superseded, and makes those paired with them name the successor instead. */
export async function supersede(
  deps: Deps,
  verified: Application,
  superseded: readonly Application[],
): Promise<readonly Change[]> {
  const calls = await Promise.all(superseded.map((old) => silenceTaskDone(deps, old, "applicant")));
  const withdrawn = [...superseded.map((old) => changed(old, { status: "WITHDRAWN" })), ...calls.flat()];
  if (superseded.every(({ keepApart, keepTogether }) => keepApart.length + keepTogether.length === 0)) return withdrawn;
  const codes = new Set(superseded.map(({ caseCode }) => caseCode));
  const partners = (await pairable(deps)).filter(({ keepApart, keepTogether }) =>
    [...keepApart, ...keepTogether].some((code) => codes.has(code)),
  );
  const repaired = partners
    .filter(({ caseCode }) => caseCode !== verified.caseCode && !codes.has(caseCode))
    .map((partner) =>
      changed(partner, {
        keepApart: withSuccessor(partner.keepApart, codes, verified.caseCode),
        keepTogether: withSuccessor(partner.keepTogether, codes, verified.caseCode),
      }),
    );
  return [...withdrawn, ...repaired];
}

/** Known to be the person's own: anybody can have sent one that was never confirmed. */
function isConfirmed({ status }: Application): boolean {
  return status === "WAITING" || status === "PAUSED";
}

function isEarlier(one: Application, other: Application): boolean {
  if (one.submittedAt !== other.submittedAt) return one.submittedAt < other.submittedAt;
  return one.applicationId < other.applicationId;
}

function changed(old: Application, changes: Partial<Application>): Change {
  return { write: "application", application: { ...old, ...changes, rev: old.rev + 1 }, expect: old.rev };
}
