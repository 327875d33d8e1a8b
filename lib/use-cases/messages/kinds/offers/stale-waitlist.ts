import { isCandidate } from "../../../../domain/intake/application.ts";
import { addMinutes, type Instant } from "../../../../time/instant.ts";
import { waits } from "../../conditions.ts";
import { staffKind } from "../../kind.ts";

/** Who is named in the mail; the others are counted. */
const NAMED = 30;
const DAY_MS = 86_400_000;

/** People have waited too long. The cause is the one who has waited longest; the others are read on writing. */
export const staleWaitlistKind = staffKind({
  about: "application",
  plannedBy: ["watchWaitlist"],
  stillTrue: [waits],
  letter: "stale-waitlist",
  data: async ({ deps, facts }) => {
    const overDays = deps.settings.matching.waitingFullAfterDays;
    const since = addMinutes(facts.now, -overDays * 24 * 60);
    const overdue = (await deps.store.applicationsIn("WAITING")).filter(({ waitingSince }) => waitingSince < since);
    const onHold = await deps.store.onHold(overdue.map(({ personId }) => personId));
    const waiting = overdue
      .filter((application) => isCandidate(application, onHold.has(application.personId)))
      .map(({ caseCode, waitingSince }) => ({ caseCode, waitedDays: daysBetween(waitingSince, facts.now) }))
      .sort((a, b) => b.waitedDays - a.waitedDays);
    return {
      overDays,
      waiting: waiting.length,
      longest: waiting.slice(0, NAMED),
      more: Math.max(0, waiting.length - NAMED),
    };
  },
});

function daysBetween(from: Instant, to: Instant): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
