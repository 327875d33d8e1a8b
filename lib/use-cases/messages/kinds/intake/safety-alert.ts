import { caseOf } from "../../../../domain/intake/hold.ts";
import { alertAgain } from "../../../intake/holds/hold-alerts.ts";
import { unacknowledged } from "../../conditions.ts";
import { staffKind } from "../../kind.ts";
import { needed } from "../../occasion.ts";

const PRIORITY = { URGENT_HOLD: "urgent", REVIEW: "same-day", ASK: "two-days" } as const;

/** A case waits for a person, and this is said again until somebody has acknowledged it. */
export const safetyAlertKind = staffKind({
  about: "hold",
  plannedBy: ["submitApplication", "verifyAddress", "alertAgain", "watchHolds"],
  atLeastOnce: true,
  carriesOut: async (deps, message) => {
    await alertAgain(deps, message);
  },
  stillTrue: [unacknowledged],
  letter: "safety-alert",
  data: ({ message, facts }) => {
    const hold = needed(facts.hold, "hold");
    return {
      caseCode: caseOf(hold),
      priority: PRIORITY[hold.level],
      dueAt: hold.dueAt,
      round: message.causeRev,
      overdue: hold.dueAt <= facts.now,
    };
  },
});
