import { isPublished, type PublishedGroup } from "../../domain/groups/group.ts";
import { isUncovered, licenceEnding } from "../../domain/groups/licences.ts";
import { type CaseCode, caseCodeOf } from "../../domain/ids.ts";
import type { Cause } from "../../domain/messages/message.ts";
import { newMessage } from "../../domain/messages/new-message.ts";
import { addMinutes } from "../../time/instant.ts";
import { localParts } from "../../time/wall-clock.ts";
import { commitIfCurrent } from "../commit.ts";
import { toDuty } from "../duty.ts";
import type { Deps } from "../ports.ts";
import { orSetAside } from "../set-aside.ts";
import { isTaken } from "./matchable-group.ts";

const WEEK_MINUTES = 7 * 24 * 60;

/**
 * Tells the coordinator, weekly while it is true, of each psychotherapy group whose last licence ends within 30 days or
 * has ended, or that has a member where no licence of it holds. For the matcher, nightly: it reads where members are.
 */
export async function watchLicences(deps: Deps): Promise<void> {
  const groups = (await deps.store.groups(["PUBLISHED", "RUNNING"])).filter(isPublished);
  const led = groups.filter(({ kind }) => kind === "psychotherapy");
  for (const group of led) await orSetAside(deps, () => watch(deps, group), undefined);
}

async function watch(deps: Deps, group: PublishedGroup): Promise<void> {
  const now = deps.clock.now();
  const uncovered = await uncoveredIn(deps, group);
  const ending = licenceEnding(group, localParts(now, group.schedule.timeZone).date);
  if (ending === undefined && uncovered.length === 0) return;
  const cause: Cause = { about: "group", groupId: group.groupId, uncovered: [...uncovered] };
  const week = Math.floor((Date.parse(now) - Date.parse(group.createdAt)) / (WEEK_MINUTES * 60_000));
  const until = addMinutes(now, WEEK_MINUTES);
  const message = newMessage("licence-alert", toDuty(deps), cause, week, now, until);
  // Losing means that it was said this week already.
  await commitIfCurrent(deps, [{ write: "message", message }]);
}

async function uncoveredIn(deps: Deps, group: PublishedGroup): Promise<readonly CaseCode[]> {
  const seats = (await deps.store.seats(group.groupId)).filter(isTaken);
  const ids = seats.flatMap(({ applicationId }) => applicationId ?? []);
  const intakes = await deps.store.intakes(ids);
  return ids
    .filter((id) => {
      const intake = intakes.get(id);
      return intake !== undefined && isUncovered(group, intake);
    })
    .map(caseCodeOf)
    .sort();
}
