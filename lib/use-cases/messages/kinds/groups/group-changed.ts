import { groupAlive, latestChange, member, somethingNew } from "../../conditions.ts";
import { personKind } from "../../kind.ts";
import { labelOf, typedBy } from "../../mail/label.ts";
import { hrefOf } from "../../mail/links.ts";
import { groupOf, needed, type Occasion, sessionsAhead } from "../../occasion.ts";

/** How it is called, or where it meets, is another: told once, of all that is new to its reader. */
export const groupChangedKind = personKind({
  class: "service",
  about: "membership",
  plannedBy: ["editGroup"],
  quietHours: "waits",
  newsOf: "group",
  stillTrue: [...member, groupAlive, latestChange, somethingNew],
  letter: "group-changed",
  data: async (occasion) => {
    const { label, address, link } = needed(occasion.facts.groupChange, "change");
    return {
      discreetLabel: labelOf(occasion),
      wasLabel: label === undefined ? undefined : typedBy(groupOf(occasion), label),
      address,
      link,
      next: await nextOf(occasion),
    };
  },
});

async function nextOf(occasion: Occasion) {
  const [next] = await sessionsAhead(occasion);
  return next && { startsAt: next.startsAt, sessionHref: await hrefOf(occasion, next) };
}
