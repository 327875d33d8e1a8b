import { cancelled, groupAlive, member, sameRevision } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { labelOf } from "../../mail/label.ts";
import { sessionOf, sessionsAhead } from "../../occasion.ts";

/** One session will not be held. */
export const sessionCancelledKind = personKind({
  class: "service",
  about: "session",
  plannedBy: ["changeSession"],
  quietHours: "at-once",
  stillTrue: [...member, groupAlive, cancelled, sameRevision],
  calendar: (occasion) => [sessionOf(occasion)],
  letter: "session-cancelled",
  data: async (occasion) => ({
    discreetLabel: labelOf(occasion),
    startsAt: sessionOf(occasion).startsAt,
    nextStartsAt: (await sessionsAhead(occasion))[0]?.startsAt,
  }),
});
