import { type Group, isPublished, type PublishedGroup } from "../../domain/groups/group.ts";
import type { GroupId } from "../../domain/ids.ts";
import type { Message } from "../../domain/messages/message.ts";
import type { Offer } from "../../domain/offers/cohort.ts";
import type { Session } from "../../domain/sessions/session.ts";
import { messagesForMember } from "../../scheduling/cadence.ts";
import type { Instant } from "../../time/instant.ts";
import type { Deps } from "../ports.ts";
import { orSetAside } from "../set-aside.ts";

/**
 * Adds every message a confirmed member of a running group is due from now on. Ids are deterministic, so it may be
 * repeated, and adds nothing for a group that does not run.
 */
export async function planForMember(deps: Deps, offer: Offer): Promise<void> {
  const group = await deps.store.group(offer.groupId);
  if (!runs(group)) return;
  const sessions = await deps.store.sessions(offer.groupId);
  await deps.store.addMessages(await impliedFor(deps, group, sessions, offer));
}

/**
 * The same for all confirmed members of a group. `dueUntil`: only what falls due before then, which is all that a
 * nightly repetition needs to look at.
 *
 * @returns how many messages were missing
 */
export async function planForGroup(deps: Deps, groupId: GroupId, dueUntil?: Instant): Promise<number> {
  const messages = await messagesImplied(deps, groupId);
  const due = dueUntil === undefined ? messages : messages.filter(({ dueAt }) => dueAt < dueUntil);
  return (await deps.store.addMessages(due)).added;
}

/**
 * What the sessions of a group imply for its confirmed members, in the revisions they have now. Members whose records
 * cannot be read are set aside.
 *
 * @param changed takes the place of the session it was
 */
export async function messagesImplied(deps: Deps, groupId: GroupId, changed?: Session): Promise<readonly Message[]> {
  const group = await deps.store.group(groupId);
  if (!runs(group)) return [];
  const [stored, members] = await Promise.all([deps.store.sessions(groupId), confirmedMembers(deps, groupId)]);
  const sessions = changed === undefined ? stored : withChanged(stored, changed);
  const plans = await Promise.all(
    members.map((offer) => orSetAside(deps, () => impliedFor(deps, group, sessions, offer), [])),
  );
  return plans.flat();
}

function withChanged(sessions: readonly Session[], changed: Session): readonly Session[] {
  const all = sessions.map((session) => (session.sessionId === changed.sessionId ? changed : session));
  return all.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

export async function confirmedMembers(deps: Deps, groupId: GroupId): Promise<readonly Offer[]> {
  return (await deps.store.offers(groupId)).filter(({ status }) => status === "CONFIRMED");
}

async function impliedFor(
  deps: Deps,
  group: PublishedGroup,
  sessions: readonly Session[],
  offer: Offer,
): Promise<readonly Message[]> {
  const contact = await deps.store.contact(offer.personId);
  if (contact === undefined || offer.status !== "CONFIRMED") return [];
  const membership = { offer, contact, seriesLength: group.schedule.sessions, sessions };
  return messagesForMember(membership, deps.settings.cadence, deps.clock.now());
}

function runs(group: Group | undefined): group is PublishedGroup {
  return group !== undefined && isPublished(group) && group.status === "RUNNING";
}
