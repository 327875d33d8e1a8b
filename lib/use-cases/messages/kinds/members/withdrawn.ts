import { withdrew } from "../../conditions.ts";
import { personKind } from "../../kind.ts";

/** The last mail to somebody who left. */
export const withdrawnKind = personKind({
  class: "service",
  about: "application",
  plannedBy: ["withdraw"],
  quietHours: "at-once",
  stillTrue: [withdrew],
  letter: "withdrawn",
  data: () => ({}),
});
