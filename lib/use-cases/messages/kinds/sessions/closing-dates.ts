import { beforeSession } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { labelOf } from "../../mail/label.ts";
import { sessionsAhead } from "../../occasion.ts";
import { CADENCE_PLANNERS } from "../../planners.ts";

/** When closing begins: the dates that are left. */
export const closingDatesKind = personKind({
  class: "service",
  about: "session",
  plannedBy: CADENCE_PLANNERS,
  quietHours: "moves-earlier",
  stillTrue: beforeSession,
  oncePerMembership: true,
  place: "first-closing",
  letter: "closing-dates",
  data: async (occasion) => ({
    discreetLabel: labelOf(occasion),
    sessionStarts: (await sessionsAhead(occasion)).map(({ startsAt }) => startsAt),
  }),
});
