import type { PersonId } from "../../../domain/ids.ts";
import type { Application } from "../../../domain/intake/application.ts";
import type { Change, Deps, Staff } from "../../ports.ts";
import { holdGone } from "./end-hold.ts";
import { raiseHold } from "./raise-hold.ts";

/**
 * What an application said of safety stands on the person whose it turned out to be: raised on them, and alerted of
 * anew. `nobodyLeft`: whom it was raised on before is nobody any more, and no hold is left on them.
 */
export async function movedHold(
  deps: Deps,
  { subject }: Staff,
  { applicationId, personId: from }: Application,
  to: PersonId,
  nobodyLeft: boolean,
): Promise<readonly Change[]> {
  const hold = await deps.store.hold(from);
  const cause = hold?.raisedBy.find((each) => each.applicationId === applicationId);
  const raised = cause === undefined ? [] : (await raiseHold(deps, to, { ...cause, at: deps.clock.now() })).changes;
  return [...raised, ...(hold === undefined || !nobodyLeft ? [] : await holdGone(deps, hold, subject))];
}
