import { groupRuns, member } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { labelOf } from "../../mail/label.ts";
import { seriesPlan } from "../../mail/series-plan.ts";
import { sessionsAhead } from "../../occasion.ts";

/** To every member of a closed cohort that starts. */
export const groupStartsKind = personKind({
  class: "service",
  about: "membership",
  plannedBy: ["startGroup", "startWhenViable"],
  quietHours: "waits",
  stillTrue: [...member, groupRuns],
  calendar: sessionsAhead,
  letter: "group-starts",
  data: async (occasion) => ({
    discreetLabel: labelOf(occasion),
    plan: await seriesPlan(occasion),
    sessionStarts: (await sessionsAhead(occasion)).map(({ startsAt }) => startsAt),
  }),
});
