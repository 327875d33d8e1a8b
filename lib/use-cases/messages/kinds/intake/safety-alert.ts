import { reviewDue } from "../../../../scheduling/review-due.ts";
import { onHold } from "../../conditions.ts";
import { staffKind } from "../../kind.ts";
import { needed } from "../../occasion.ts";

/** A case waits for a person. */
export const safetyAlertKind = staffKind({
  about: "application",
  plannedBy: ["submitApplication", "verifyAddress"],
  stillTrue: [onHold],
  letter: "safety-alert",
  data: ({ deps, message, facts }) => {
    const { caseCode, safety } = needed(facts.application, "application");
    return { caseCode, ...reviewDue(safety, message.dueAt, deps.settings.organisation) };
  },
});
