import type { Application } from "../../domain/intake/application.ts";
import { waitingOn } from "../../domain/intake/wait.ts";
import { silenceTaskDone } from "../offers/silence-task.ts";
import type { Change, Deps } from "../ports.ts";

/** Each costs up to two changes, a call that nobody need make any more among them. */
const MOST_AT_ONCE = 25;

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

/** What a coordinator decided about the earlier ones holds for their successor: whether an access need can be met. */
export function withDecisionsOf(verified: Application, superseded: readonly Application[]): Application {
  const accessAnswer = latestAnswer([verified, ...superseded]);
  return {
    ...waitingOn(verified, superseded.filter(isConfirmed)),
    ...(accessAnswer === undefined ? {} : { accessAnswer }),
  };
}

function latestAnswer(applications: readonly Application[]): Application["accessAnswer"] {
  const answered = applications.filter(({ accessAnswer }) => accessAnswer !== undefined);
  return answered.sort((a, b) => (isEarlier(a, b) ? 1 : -1))[0]?.accessAnswer;
}

/** Withdraws the superseded. Their pairs are the person's, and stay as they are. */
export async function supersede(deps: Deps, superseded: readonly Application[]): Promise<readonly Change[]> {
  const calls = await Promise.all(superseded.map((old) => silenceTaskDone(deps, old, "applicant")));
  return [...superseded.map(withdrawn), ...calls.flat()];
}

/** Known to be the person's own: anybody can have sent one that was never confirmed. */
function isConfirmed({ status }: Application): boolean {
  return status === "WAITING" || status === "PAUSED";
}

function isEarlier(one: Application, other: Application): boolean {
  if (one.submittedAt !== other.submittedAt) return one.submittedAt < other.submittedAt;
  return one.applicationId < other.applicationId;
}

function withdrawn(old: Application): Change {
  const application: Application = { ...old, status: "WITHDRAWN", rev: old.rev + 1 };
  return { write: "application", application, expect: old.rev };
}
