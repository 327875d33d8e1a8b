import { applicationOpen, groupIsOver, takenBack } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { labelOf } from "../../mail/label.ts";
import { applicationHref } from "../../mail/links.ts";
import { needed, type Occasion, offerOf } from "../../occasion.ts";

/** To whoever had a seat, or was offered one, in a group that will not meet, or no more. */
export const groupOverKind = personKind({
  class: "service",
  about: "membership",
  plannedBy: ["settleAct"],
  quietHours: "waits",
  stillTrue: [takenBack, groupIsOver, applicationOpen],
  calendar: sessionsOff,
  letter: "group-over",
  data: async (occasion) => ({
    discreetLabel: labelOf(occasion),
    wasMember: offerOf(occasion).confirmedAt !== undefined,
    dates: (await sessionsOff(occasion)).map(({ startsAt }) => startsAt),
    availabilityHref: await applicationHref(
      occasion,
      "availability",
      needed(occasion.facts.application, "application"),
    ),
  }),
});

/** Of a member: what stands in their calendar, and will not take place. */
async function sessionsOff(occasion: Occasion) {
  const { groupId, confirmedAt } = offerOf(occasion);
  if (confirmedAt === undefined) return [];
  const sessions = await occasion.deps.store.sessions(groupId);
  return sessions.filter(({ status, startsAt }) => status === "CANCELLED" && startsAt > occasion.facts.now);
}
