import { applicationThere, latestLinks, notOnHold, writable } from "../../conditions.ts";
import { personKind } from "../../kind.ts";

/** All older links have ended: the way back in, which is the link that every mail carries. */
export const newLinksKind = personKind({
  class: "service",
  about: "application",
  plannedBy: ["renewLinks", "renewOwnLinks"],
  quietHours: "at-once",
  stillTrue: [applicationThere, latestLinks],
  // Without it they have no link at all, so it is kept until they can be written to.
  waitsWhile: [notOnHold, writable],
  letter: "new-links",
  data: () => ({}),
});
