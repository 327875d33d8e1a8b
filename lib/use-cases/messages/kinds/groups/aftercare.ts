import { completed, groupThere, isDone } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { labelOf } from "../../mail/label.ts";
import { applicationHref } from "../../mail/links.ts";
import { needed } from "../../occasion.ts";

/** To every member of a group that has come to its end: goodbye, and how to go on. */
export const aftercareKind = personKind({
  class: "service",
  about: "membership",
  plannedBy: ["settleAct"],
  quietHours: "waits",
  stillTrue: [completed, groupThere, isDone],
  letter: "aftercare",
  data: async (occasion) => ({
    discreetLabel: labelOf(occasion),
    lookingHref: await applicationHref(occasion, "wake", needed(occasion.facts.application, "application")),
  }),
});
