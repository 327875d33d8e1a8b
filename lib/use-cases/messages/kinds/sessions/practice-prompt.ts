import { practicePrompt } from "../../../../email/sessions/practice-prompt.ts";
import { afterSession } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { groupOf, sessionOf } from "../../occasion.ts";
import { CADENCE_PLANNERS } from "../../planners.ts";

/** Two days after every session, for those who asked for it. */
export const practicePromptKind = personKind({
  class: "optional",
  about: "session",
  plannedBy: CADENCE_PLANNERS,
  quietHours: "moves-earlier",
  stillTrue: afterSession,
  letter: practicePrompt,
  data: (occasion) => ({
    discreetLabel: groupOf(occasion).discreetLabel,
    sessionNumber: sessionOf(occasion).number,
  }),
});
