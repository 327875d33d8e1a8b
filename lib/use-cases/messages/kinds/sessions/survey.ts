import { afterSession } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { labelOf } from "../../mail/label.ts";
import { needed } from "../../occasion.ts";
import { CADENCE_PLANNERS } from "../../planners.ts";

/** A week and three months after the last session, for those who asked for it. */
export const surveyKind = personKind({
  class: "optional",
  about: "session",
  plannedBy: CADENCE_PLANNERS,
  quietHours: "moves-earlier",
  stillTrue: afterSession,
  place: "last",
  letter: "survey",
  data: (occasion) => {
    const { cause } = occasion.message;
    const days = cause.about === "session" ? cause.daysAfterEnd : undefined;
    return {
      discreetLabel: labelOf(occasion),
      daysSinceEnd: needed(days, "days since the end"),
      surveyHref: undefined,
    };
  },
});
