import type { Instant } from "../../../../time/instant.ts";
import { beforeSession, comes } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { comingSession } from "../../mail/coming-session.ts";
import { type Occasion, sessionOf } from "../../occasion.ts";
import { CADENCE_PLANNERS } from "../../planners.ts";

/** The day before every session. */
export const sessionReminderKind = personKind({
  class: "reminder",
  about: "session",
  plannedBy: CADENCE_PLANNERS,
  quietHours: "moves-earlier",
  stillTrue: [...beforeSession, comes],
  saidBy: ["session-moved", "join-link"],
  letter: "session-reminder",
  data: async (occasion) => ({
    ...(await comingSession(occasion)),
    previousStartsAt: await previousStartsAt(occasion),
  }),
});

async function previousStartsAt(occasion: Occasion): Promise<Instant | undefined> {
  const { groupId, startsAt } = sessionOf(occasion);
  const sessions = await occasion.deps.store.sessions(groupId);
  return sessions.findLast((other) => other.status !== "CANCELLED" && other.startsAt < startsAt)?.startsAt;
}
