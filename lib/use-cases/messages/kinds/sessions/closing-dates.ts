import { closingDates } from "../../../../email/sessions/closing-dates.ts";
import { beforeSession } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { groupOf, sessionsAhead } from "../../occasion.ts";
import { CADENCE_PLANNERS } from "../../planners.ts";

/** When closing begins: the dates that are left. */
export const closingDatesKind = personKind({
  class: "service",
  about: "session",
  plannedBy: CADENCE_PLANNERS,
  quietHours: "moves-earlier",
  stillTrue: beforeSession,
  oncePerMembership: true,
  letter: closingDates,
  data: async (occasion) => ({
    discreetLabel: groupOf(occasion).discreetLabel,
    sessionStarts: (await sessionsAhead(occasion)).map(({ startsAt }) => startsAt),
  }),
});
