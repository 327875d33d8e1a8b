import { isCandidate } from "../../domain/intake/application.ts";
import { newMessage } from "../../domain/messages/new-message.ts";
import { addMinutes } from "../../time/instant.ts";
import { toDuty } from "../duty.ts";
import type { Deps } from "../ports.ts";
import { wholeWeeks } from "./whole-weeks.ts";

const DAY_MINUTES = 24 * 60;

/**
 * Tells the coordinator, once a week, that people have waited too long. The cause is the one who has waited longest:
 * who else waits is read when the mail is written.
 */
export async function watchWaitlist(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  const overdueSince = addMinutes(now, -deps.settings.matching.waitingFullAfterDays * DAY_MINUTES);
  const overdue = (await deps.store.applicationsIn("WAITING")).filter(
    ({ waitingSince }) => waitingSince < overdueSince,
  );
  const onHold = await deps.store.onHold(overdue.map(({ personId }) => personId));
  const stale = overdue
    .filter((application) => isCandidate(application, onHold.has(application.personId)))
    .sort((a, b) => (a.waitingSince < b.waitingSince ? -1 : 1));
  const [longest] = stale;
  if (longest === undefined) return;
  const cause = { about: "application", applicationId: longest.applicationId } as const;
  const until = addMinutes(now, 7 * DAY_MINUTES);
  await deps.store.addMessages([
    newMessage("stale-waitlist", toDuty(deps), cause, wholeWeeks(longest.waitingSince, now), now, until),
  ]);
}
