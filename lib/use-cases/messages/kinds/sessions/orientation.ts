import { beforeSession } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { comingSession } from "../../mail/coming-session.ts";
import { CADENCE_PLANNERS } from "../../planners.ts";

/** A week before somebody's first session, or at once when that is nearer. */
export const orientationKind = personKind({
  class: "reminder",
  about: "session",
  plannedBy: CADENCE_PLANNERS,
  quietHours: "moves-earlier",
  stillTrue: beforeSession,
  oncePerMembership: true,
  place: "first",
  letter: "orientation",
  data: async (occasion) => ({
    ...(await comingSession(occasion)),
    firstGroup: occasion.facts.contact?.firstGroup ?? false,
  }),
});
