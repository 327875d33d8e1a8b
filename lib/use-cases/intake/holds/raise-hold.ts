import { taskIdOf } from "../../../domain/hash.ts";
import type { PersonId, TaskId } from "../../../domain/ids.ts";
import { type Hold, type HoldCause, isNews, raised } from "../../../domain/intake/hold.ts";
import type { Offer } from "../../../domain/offers/cohort.ts";
import { newTask, reopened, TASK_OF, type Task } from "../../../domain/staff/task.ts";
import { reviewDue } from "../../../scheduling/review-due.ts";
import type { Instant } from "../../../time/instant.ts";
import { pauseOffer, pendingOffer } from "../../offers/pause-offer.ts";
import { peopleAtAddressOf } from "../../people-at-address.ts";
import type { Change, Deps } from "../../ports.ts";
import { clocksStopped } from "./address-clocks.ts";
import { alertFor } from "./hold-alerts.ts";

export type Raised = { readonly hold: Hold; readonly changes: readonly Change[] };

/**
 * Puts a person on hold, or adds to the hold there is. The one record that keeps offers, acceptance and signature from
 * them, a task for whoever looks, an alert, and the clock of their offer stopped: all in one transaction. `seenBy`:
 * whoever on staff sets it themselves, so that nobody is alerted and the task is theirs. `people`: those who share the
 * address of somebody who is not stored yet. Nobody of them is written to meanwhile, so their clocks stand still too.
 */
export async function raiseHold(
  deps: Deps,
  personId: PersonId,
  cause: HoldCause,
  { seenBy, people }: { readonly seenBy?: string; readonly people?: readonly PersonId[] } = {},
): Promise<Raised> {
  const [before, offer] = await Promise.all([deps.store.hold(personId), pendingOffer(deps, personId)]);
  const others = (people ?? (await peopleAtAddressOf(deps, personId))).filter((person) => person !== personId);
  const { dueAt } = reviewDue(cause.level, cause.at, deps.settings.organisation);
  const open = raised(before, personId, cause, dueAt);
  const hold: Hold = seenBy === undefined ? open : { ...open, acknowledgedBy: seenBy, acknowledgedAt: cause.at };
  const news = isNews(before, cause);
  return {
    hold,
    changes: [
      { write: "hold", hold, expect: before?.rev ?? "absent" },
      ...(news ? await holdTask(deps, hold, cause, offer) : []),
      ...(news && seenBy === undefined
        ? [{ write: "message", message: alertFor(deps, hold, 0, cause.at) } as const]
        : []),
      ...(offer === undefined ? [] : pauseOffer(offer, cause.at)),
      ...(await clocksStopped(deps, personId, others)),
    ],
  };
}

/** The task of a hold: one as long as it lasts. */
export function holdTaskId({ personId, raisedAt }: Pick<Hold, "personId" | "raisedAt">): TaskId {
  return taskIdOf(TASK_OF["hold-open"], personId, raisedAt);
}

async function holdTask(
  deps: Deps,
  hold: Hold,
  { applicationId, at }: HoldCause,
  offer: Offer | undefined,
): Promise<readonly Change[]> {
  const { personId, dueAt, acknowledgedBy } = hold;
  const taskId = holdTaskId(hold);
  const known = await deps.store.task(taskId);
  if (known !== undefined) {
    const open = reopened(known, dueAt);
    return [{ write: "task", task: owned(open, acknowledgedBy, at), expect: known.rev }];
  }
  const atStake = offer === undefined ? {} : { offerId: offer.offerId, groupId: offer.groupId };
  const subject = { personId, applicationId, ...atStake };
  const task = newTask(TASK_OF["hold-open"], taskId, subject, { openedAt: at, dueAt });
  return [{ write: "task", task: owned(task, acknowledgedBy, at), expect: "absent" }];
}

/** In the same write, so without a revision of its own. */
function owned(task: Task, owner: string | undefined, at: Instant): Task {
  return owner === undefined ? task : { ...task, state: "TAKEN", owner, takenAt: at };
}
