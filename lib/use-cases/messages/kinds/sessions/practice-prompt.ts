import { afterSession, comes } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { labelOf } from "../../mail/label.ts";
import { sessionOf } from "../../occasion.ts";
import { CADENCE_PLANNERS } from "../../planners.ts";

/** Two days after every session, for those who asked for it. */
export const practicePromptKind = personKind({
  class: "optional",
  about: "session",
  plannedBy: CADENCE_PLANNERS,
  quietHours: "moves-earlier",
  stillTrue: [...afterSession, comes],
  letter: "practice-prompt",
  data: (occasion) => ({
    discreetLabel: labelOf(occasion),
    sessionNumber: sessionOf(occasion).number,
  }),
});
