import type { GroupId } from "../../../../domain/ids.ts";
import { viabilityWatch } from "../../../../email/groups/viability-watch.ts";
import type { Deps } from "../../../ports.ts";
import { groupForms } from "../../conditions.ts";
import { staffKind } from "../../kind.ts";
import { needed } from "../../occasion.ts";

/** A closed group is close to its start and short of its minimum. */
export const viabilityWatchKind = staffKind({
  about: "group",
  plannedBy: ["startOrWatch"],
  stillTrue: [groupForms],
  letter: viabilityWatch,
  data: async ({ deps, facts }) => {
    const { groupId, title, discreetLabel = "", size } = needed(facts.group, "group");
    return {
      groupId,
      title,
      discreetLabel,
      ...(await seatsTaken(deps, groupId)),
      minimum: size?.min ?? 0,
      firstStartsAt: (await firstSession(deps, groupId)).startsAt,
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

async function firstSession({ store }: Deps, groupId: GroupId) {
  const sessions = await store.sessions(groupId);
  return needed(
    sessions.find(({ status }) => status === "SCHEDULED"),
    "first session",
  );
}
