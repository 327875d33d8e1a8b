import { applicationThere } from "../../conditions.ts";
import { staffKind } from "../../kind.ts";
import { needed } from "../../occasion.ts";

/** An address cannot be reached, or its owner called a mail unwanted. */
export const bouncedMailKind = staffKind({
  about: "application",
  plannedBy: ["recordMailEvent"],
  stillTrue: [applicationThere],
  letter: "bounced-mail",
  data: async ({ deps, message, facts }) => {
    const application = needed(facts.application, "application");
    const contact = await deps.store.contact(application.personId);
    const why = contact?.suppressed === "complained" ? "complained" : "bounced";
    return { caseCode: application.caseCode, why, at: message.dueAt };
  },
});
