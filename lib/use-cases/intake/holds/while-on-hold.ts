import { type Application, isCandidate } from "../../../domain/intake/application.ts";
import type { Hold } from "../../../domain/intake/hold.ts";
import { workFor } from "../../hand-over.ts";
import type { Change, Deps } from "../../ports.ts";

/**
 * Beside a change by which this person may fit where they did not: they are looked at anew, unless they are on hold.
 *
 * @param application as it is from now on
 */
export function lookedAt({ clock }: Deps, application: Application, hold: Hold | undefined): readonly Change[] {
  const { applicationId } = application;
  if (!isCandidate(application, false)) return [];
  return [hold === undefined ? workFor({ job: "arrival", because: applicationId }, clock.now()) : whileOnHold(hold)];
}

/**
 * Beside what asks for no seat since this hold is there: refused once it was lifted meanwhile, so that it is decided
 * anew. Else whoever lifts it has looked before, and nobody looks after.
 */
export function whileOnHold(hold: Hold): Change {
  return { write: "hold", hold: { ...hold, rev: hold.rev + 1 }, expect: hold.rev };
}
