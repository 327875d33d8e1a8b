import type { GroupId } from "../../../../domain/ids.ts";
import { meetingsAhead } from "../../../../domain/sessions/meetings.ts";
import type { Deps } from "../../../ports.ts";
import { groupForms } from "../../conditions.ts";
import { staffKind } from "../../kind.ts";
import { typedBy } from "../../mail/label.ts";
import { needed } from "../../occasion.ts";

/** A closed group is close to its start and short of its minimum. */
export const viabilityWatchKind = staffKind({
  about: "group",
  plannedBy: ["startOrWatch"],
  stillTrue: [groupForms],
  letter: "viability-watch",
  data: async ({ deps, facts }) => {
    const group = needed(facts.group, "group");
    const { groupId, title, discreetLabel = "", size } = group;
    const taken = await seatsTaken(deps, groupId);
    const minimum = size?.min ?? 0;
    return {
      ...taken,
      groupId,
      title: typedBy(group, title),
      discreetLabel: typedBy(group, discreetLabel),
      minimum,
      missing: Math.max(0, minimum - taken.confirmed),
      firstStartsAt: meetingsAhead(await deps.store.sessions(groupId), facts.now)[0]?.startsAt,
    };
  },
});

async function seatsTaken({ store }: Deps, groupId: GroupId) {
  const statuses = (await store.offers(groupId)).map(({ status }) => status);
  return {
    confirmed: statuses.filter((status) => status === "CONFIRMED").length,
    pending: statuses.filter((status) => status === "OFFERED" || status === "ACCEPTED").length,
  };
}
