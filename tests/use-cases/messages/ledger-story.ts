import { type Group, isPublished, type PublishedGroup } from "../../../lib/domain/groups/group.ts";
import { messageIdOf } from "../../../lib/domain/hash.ts";
import type { ApplicationId } from "../../../lib/domain/ids.ts";
import type { Application, Contact } from "../../../lib/domain/intake/application.ts";
import type { Message } from "../../../lib/domain/messages/message.ts";
import type { Offer } from "../../../lib/domain/offers/cohort.ts";
import type { Session } from "../../../lib/domain/sessions/session.ts";
import type { Settings } from "../../../lib/domain/settings.ts";
import { found } from "../../../lib/use-cases/found.ts";
import { sendMessage } from "../../../lib/use-cases/messages/send-message.ts";
import type { Change, Deps } from "../../../lib/use-cases/ports.ts";
import {
  applicationRecord,
  contactRecord,
  groupRecord,
  offerRecord,
  sessionRecord,
  signatureRecord,
} from "../../support/records.ts";
import { openWorld, type World } from "../../support/world.ts";

/** The evening before the session of 15 September, 18:00 in London. */
export const STORY_NOW = "2026-09-14T17:30:00.000Z";
const JOINED = "2026-09-02T09:00:00.000Z";
const AGREEMENT = "v1-0123456789abcdef";

export type Member = { readonly application: Application; readonly contact: Contact; readonly offer: Offer };
export type Story = World & {
  readonly group: PublishedGroup;
  readonly session: Session;
  readonly member: Member;
};

/** A running group with one session ahead and one member who wants every kind of mail. */
export async function openStory(settings?: Settings): Promise<Story> {
  const world = await openWorld(settings === undefined ? { now: STORY_NOW } : { now: STORY_NOW, settings });
  const group = runningGroup();
  const session = sessionRecord();
  await world.deps.store.commit([
    { write: "group", group, expect: "absent" },
    { write: "session", session, expect: "absent" },
  ]);
  return { ...world, group, session, member: await joined(world.deps) };
}

function runningGroup(overrides: Partial<Group> = {}): PublishedGroup {
  const group = groupRecord({ status: "RUNNING", agreementVersion: AGREEMENT, rev: 1, ...overrides });
  if (!isPublished(group)) throw new Error("the story's group is not published");
  return group;
}

/** Somebody with a confirmed seat in the story's group, agreement signed. */
export async function joined(deps: Deps, number = 1, overrides: Partial<Contact> = {}): Promise<Member> {
  const application = applicationRecord(number, { status: "PLACED" });
  const { personId, applicationId } = application;
  const email = `person-${number}@example.org`;
  const contact = contactRecord({ personId, email, hourBefore: true, optional: true, ...overrides });
  const offer = offerRecord(number, { status: "CONFIRMED", confirmedAt: JOINED, applicationId, seatNumber: number });
  const signature = signatureRecord({ personId, agreementVersion: AGREEMENT });
  await deps.store.commit([
    { write: "application", application, expect: "absent" },
    { write: "contact", contact, expect: "absent" },
    { write: "offer", offer, expect: "absent" },
    { write: "signature", signature },
  ]);
  return { application, contact, offer };
}

export async function changeOffer({ deps, member }: Story, change: Partial<Offer>): Promise<void> {
  const offer = found(await deps.store.offer(member.offer.offerId), "no-offer");
  await deps.store.commit([{ write: "offer", offer: { ...offer, ...change, rev: offer.rev + 1 }, expect: offer.rev }]);
}

export async function changeContact({ deps, member }: Story, change: Partial<Contact>): Promise<void> {
  const contact = found(await deps.store.contact(member.contact.personId), "no-contact");
  const changed = { ...contact, ...change, rev: contact.rev + 1 };
  await deps.store.commit([{ write: "contact", contact: changed, expect: contact.rev }]);
}

export async function changeApplication(deps: Deps, id: ApplicationId, change: Partial<Application>): Promise<void> {
  const application = found(await deps.store.application(id), "no-application");
  const changed = { ...application, ...change, rev: application.rev + 1 };
  await deps.store.commit([{ write: "application", application: changed, expect: application.rev }]);
}

export async function changeGroup({ deps, group }: Story, change: Partial<Group>): Promise<void> {
  const current = found(await deps.store.group(group.groupId), "no-group");
  const changed = { ...current, ...change, rev: current.rev + 1 };
  await deps.store.commit([{ write: "group", group: changed, expect: current.rev }]);
}

/** Raises the revision too, as every move and cancellation does. */
export async function alterSession({ deps, group, session }: Story, change: Partial<Session>): Promise<void> {
  const current = found(await deps.store.session(group.groupId, session.sessionId), "no-session");
  const changed = { ...current, ...change, rev: current.rev + 1 };
  await deps.store.commit([{ write: "session", session: changed, expect: current.rev }]);
}

/** Adds a message and gives it to a sender. */
export async function sent(deps: Deps, message: Message): Promise<Message> {
  await deps.store.addMessages([message]);
  await sendMessage(deps, message.messageId);
  return ledgerRow(deps, message);
}

/** The same message as another row of the ledger, so that one story can send it more than once. */
export function asRow(message: Message, name: string, change: Partial<Message> = {}): Message {
  return { ...message, messageId: messageIdOf(message.kind, name, "another row", 0), ...change };
}

export async function ledgerRow(deps: Deps, { messageId }: Pick<Message, "messageId">): Promise<Message> {
  const row = await deps.store.message(messageId);
  if (row === undefined) throw new Error(`${messageId} is not in the ledger`);
  return row;
}

/** Runs `interrupt` once, just before the first commit that takes a message to this state. */
export function interruptedBefore(deps: Deps, state: Message["state"], interrupt: () => Promise<void>): Deps {
  return interrupted(deps, state, async (commit) => {
    await interrupt();
    await commit();
  });
}

/** Runs `interrupt` once, just after the first commit that takes a message to this state. */
export function interruptedAfter(deps: Deps, state: Message["state"], interrupt: () => Promise<void>): Deps {
  return interrupted(deps, state, async (commit) => {
    await commit();
    await interrupt();
  });
}

function interrupted(
  deps: Deps,
  state: Message["state"],
  around: (commit: () => Promise<void>) => Promise<void>,
): Deps {
  let pending = true;
  const commit = async (changes: readonly Change[]) => {
    const isStep = changes.some((change) => change.write === "message-step" && change.message.state === state);
    if (!pending || !isStep) return deps.store.commit(changes);
    pending = false;
    return around(() => deps.store.commit(changes));
  };
  return { ...deps, store: { ...deps.store, commit } };
}
