import { beforeSession, comes } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { comingSession } from "../../mail/coming-session.ts";
import { CADENCE_PLANNERS } from "../../planners.ts";

/** An hour before every session, for those who asked for it. */
export const joinLinkKind = personKind({
  class: "reminder",
  askedFor: "hourBefore",
  about: "session",
  plannedBy: CADENCE_PLANNERS,
  quietHours: "moves-earlier",
  // It leads to the session's page, which asks whether the current agreement is signed before it shows the way in.
  stillTrue: [...beforeSession, comes],
  saidBy: ["session-moved"],
  letter: "join-link",
  data: comingSession,
});
