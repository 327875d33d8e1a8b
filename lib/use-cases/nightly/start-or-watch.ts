import type { PublishedGroup } from "../../domain/groups/group.ts";
import { locksAt } from "../../domain/groups/lock.ts";
import { newMessage } from "../../domain/messages/new-message.ts";
import { addMinutes, type Instant } from "../../time/instant.ts";
import { toDuty } from "../duty.ts";
import { startWhenViable } from "../groups/start-group.ts";
import type { Deps } from "../ports.ts";
import { wholeWeeks } from "./whole-weeks.ts";

const DAY_MINUTES = 24 * 60;
/** Members should know a week ahead that it goes on; the coordinator, two weeks ahead that it may not. */
const START_DAYS = 7;
const WATCH_DAYS = 14;

/** A closed group near its first session starts when it has its minimum; when not, the coordinator is told, weekly. */
export async function startOrWatch(deps: Deps, group: PublishedGroup): Promise<void> {
  if (group.entry !== "closed" || group.status !== "PUBLISHED") return;
  const now = deps.clock.now();
  const first = locksAt(group, await deps.store.sessions(group.groupId), now);
  if (first === undefined || first > addMinutes(now, WATCH_DAYS * DAY_MINUTES)) return;
  const isNear = first <= addMinutes(now, START_DAYS * DAY_MINUTES);
  if (isNear && (await startWhenViable(deps, group.groupId)) !== undefined) return;
  if (!(await isViable(deps, group))) await watch(deps, group, now, first);
}

async function isViable(deps: Deps, { groupId, size }: PublishedGroup): Promise<boolean> {
  const offers = await deps.store.offers(groupId);
  return offers.filter(({ status }) => status === "CONFIRMED").length >= size.min;
}

async function watch(deps: Deps, { groupId }: PublishedGroup, now: Instant, until: Instant): Promise<void> {
  const cause = { about: "group", groupId } as const;
  await deps.store.addMessages([
    newMessage("viability-watch", toDuty(deps), cause, wholeWeeks(now, until), now, until),
  ]);
}
