import { applicationOpen, groupThere, leftGroup } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { labelOf } from "../../mail/label.ts";
import { applicationHref } from "../../mail/links.ts";
import { needed } from "../../occasion.ts";

/** They left one group, and go on waiting for another. */
export const leftGroupKind = personKind({
  class: "service",
  about: "offer",
  plannedBy: ["leaveGroup"],
  quietHours: "at-once",
  stillTrue: [leftGroup, groupThere, applicationOpen],
  letter: "left-group",
  data: async (occasion) => ({
    discreetLabel: labelOf(occasion),
    availabilityHref: await applicationHref(
      occasion,
      "availability",
      needed(occasion.facts.application, "application"),
    ),
  }),
});
