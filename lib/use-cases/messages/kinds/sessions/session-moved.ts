import type { Instant } from "../../../../time/instant.ts";
import { groupAlive, member, sameRevision, scheduled } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { comingSession } from "../../mail/coming-session.ts";
import { type Occasion, sessionOf } from "../../occasion.ts";

/** One session is at another time. */
export const sessionMovedKind = personKind({
  class: "service",
  about: "session",
  plannedBy: ["changeSession"],
  quietHours: "at-once",
  stillTrue: [...member, groupAlive, scheduled, sameRevision],
  calendar: (occasion) => [sessionOf(occasion)],
  letter: "session-moved",
  data: async (occasion) => ({ ...(await comingSession(occasion)), wasStartsAt: wasStartsAt(occasion) }),
});

/** After a second move the time before it is not what the person was last told. */
function wasStartsAt(occasion: Occasion): Instant | undefined {
  const session = sessionOf(occasion);
  return session.rev === 1 ? session.wasStartsAt : undefined;
}
