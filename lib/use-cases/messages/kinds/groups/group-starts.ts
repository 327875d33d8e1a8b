import { groupStarts } from "../../../../email/groups/group-starts.ts";
import { groupRuns, member } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { seriesPlan } from "../../mail/series-plan.ts";
import { groupOf, sessionsAhead } from "../../occasion.ts";

/** To every member of a closed cohort that starts. */
export const groupStartsKind = personKind({
  class: "service",
  about: "membership",
  plannedBy: ["startGroup", "startWhenViable"],
  quietHours: "at-once",
  stillTrue: [...member, groupRuns],
  calendar: sessionsAhead,
  letter: groupStarts,
  data: async (occasion) => ({
    discreetLabel: groupOf(occasion).discreetLabel,
    plan: await seriesPlan(occasion),
    sessionStarts: (await sessionsAhead(occasion)).map(({ startsAt }) => startsAt),
  }),
});
