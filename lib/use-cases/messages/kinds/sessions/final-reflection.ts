import { beforeSession } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { comingSession } from "../../mail/coming-session.ts";
import { CADENCE_PLANNERS } from "../../planners.ts";

/** A week before the last session. */
export const finalReflectionKind = personKind({
  class: "service",
  about: "session",
  plannedBy: CADENCE_PLANNERS,
  quietHours: "moves-earlier",
  stillTrue: beforeSession,
  oncePerMembership: true,
  place: "last",
  letter: "final-reflection",
  data: comingSession,
});
