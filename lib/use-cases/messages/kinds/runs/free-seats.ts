import { STAFF_EPOCH } from "../../../../domain/link.ts";
import { addMinutes } from "../../../../time/instant.ts";
import { resultOf } from "../../../runs/staged-run.ts";
import { signedHref } from "../../../signed-href.ts";
import { runShows } from "../../conditions.ts";
import { staffKind } from "../../kind.ts";
import { needed } from "../../occasion.ts";

const REPORT_DAYS = 14;
/** Who is named in the mail; the others are counted. */
const NAMED = 30;

/** People fit free seats of open groups that ask before they offer them. */
export const freeSeatsKind = staffKind({
  about: "run",
  plannedBy: ["proposeFreeSeats"],
  stillTrue: [runShows],
  letter: "free-seats",
  data: async ({ deps, facts }) => {
    const run = needed(facts.run, "run");
    const { placed } = needed(await resultOf(deps, run), "match result");
    const expiresAt = addMinutes(facts.now, REPORT_DAYS * 24 * 60);
    const caseCodes = placed.map(({ caseCode }) => caseCode).sort();
    return {
      people: placed.length,
      groups: new Set(placed.map(({ groupId }) => groupId)).size,
      caseCodes: caseCodes.slice(0, NAMED),
      more: Math.max(0, caseCodes.length - NAMED),
      runId: run.runId,
      reportHref: await signedHref(deps, {
        purpose: "report",
        subject: [run.runId],
        rev: run.rev,
        epoch: STAFF_EPOCH,
        expiresAt,
      }),
      reportExpiresAt: expiresAt,
    };
  },
});
