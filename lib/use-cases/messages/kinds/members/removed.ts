import { hasLeft } from "../../../../domain/intake/application.ts";
import { applicationThere, groupThere, placeTakenBack } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { labelOf } from "../../mail/label.ts";
import { needed } from "../../occasion.ts";

/** Somebody took their place back: said kindly, without the reason, and whom to ask. */
export const removedKind = personKind({
  class: "service",
  about: "offer",
  plannedBy: ["removeMember"],
  quietHours: "waits",
  stillTrue: [placeTakenBack, groupThere, applicationThere],
  letter: "removed",
  data: (occasion) => ({
    discreetLabel: labelOf(occasion),
    goesOn: !hasLeft(needed(occasion.facts.application, "application")),
  }),
});
