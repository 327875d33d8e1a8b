import { licenceEnding } from "../../../../domain/groups/licences.ts";
import { localParts } from "../../../../time/wall-clock.ts";
import { groupAlive, licenceAmiss } from "../../conditions.ts";
import { staffKind } from "../../kind.ts";
import { needed } from "../../occasion.ts";

/** A psychotherapy group's licence ends, or does not hold where a member is. */
export const licenceAlertKind = staffKind({
  about: "group",
  plannedBy: ["watchLicences"],
  stillTrue: [groupAlive, licenceAmiss],
  letter: "licence-alert",
  data: ({ message, facts }) => {
    const group = needed(facts.group, "group");
    const zone = needed(group.schedule, "schedule").timeZone;
    const today = localParts(facts.now, zone).date;
    const ends = licenceEnding(group, today);
    return {
      groupId: group.groupId,
      ends,
      over: ends !== undefined && ends < today,
      uncovered: message.cause.about === "group" ? (message.cause.uncovered ?? []) : [],
    };
  },
});
