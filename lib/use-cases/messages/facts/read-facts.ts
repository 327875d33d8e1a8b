import { isPublished } from "../../../domain/groups/group.ts";
import type { OfferId, PersonId } from "../../../domain/ids.ts";
import type { Contact } from "../../../domain/intake/application.ts";
import type { Cause, Message } from "../../../domain/messages/message.ts";
import type { Place } from "../../../domain/sessions/place.ts";
import { sessionIn } from "../../../domain/sessions/place.ts";
import { answerOf } from "../../../domain/sessions/session.ts";
import { endOfQuiet } from "../../../scheduling/quiet-hours.ts";
import { staffAddress } from "../../duty.ts";
import { addressWaits } from "../../people-at-address.ts";
import type { Deps } from "../../ports.ts";
import { KINDS } from "../kinds.ts";
import type { Facts } from "./facts.ts";
import { readGroupChange } from "./read-group-change.ts";
import { readNews } from "./read-news.ts";
import { readOthers } from "./read-others.ts";

/** Reads everything the decision to send, and the mail itself, depend on. */
export async function readFacts(deps: Deps, message: Message): Promise<Facts> {
  const { recipient, cause } = message;
  const now = deps.clock.now();
  const personId = personOf(message);
  const [contact, hold, about] = await Promise.all([
    recipient.to === "person" ? deps.store.contact(recipient.personId) : undefined,
    personId === undefined ? undefined : deps.store.hold(personId),
    readCause(deps, cause),
  ]);
  return {
    now,
    contact,
    staffAddress: recipient.to === "person" ? undefined : staffAddress(deps, recipient),
    hold,
    address: await addressWaits(deps, contact),
    ...about,
    quietUntil: contact && endOfQuiet(now, contact.timeZone, deps.settings.cadence),
    ...(await readAround(deps, message, about, contact)),
  };
}

type Around = Pick<Facts, "answer" | "inPlace" | "others" | "news" | "groupChange">;

/** What else is true of the session and the member that the message is about. */
async function readAround(deps: Deps, message: Message, about: About, contact?: Contact): Promise<Around> {
  const { cause } = message;
  const kind = KINDS[message.kind];
  const { session, offer, group } = about;
  const nothing = { answer: undefined, inPlace: true, others: [], news: [], groupChange: undefined };
  if (kind.recipient === "staff") return nothing;
  if (kind.newsOf === "group") return { ...nothing, groupChange: await readGroupChange(deps, message, about) };
  if (cause.about !== "session" || session === undefined || offer === undefined) return nothing;
  const { groupId, sessionId } = cause;
  if (kind.newsOf === "sessions") {
    const isReadable = contact !== undefined && group !== undefined && isPublished(group);
    return isReadable
      ? { ...nothing, ...(await readNews(deps, message, { groupId, modality: group.modality, contact, offer })) }
      : nothing;
  }
  return {
    ...nothing,
    answer: answerOf(await deps.store.rsvps(groupId, sessionId), offer.personId, session),
    inPlace: kind.place === undefined || (await isInPlace(deps, kind.place, about)),
    others: await readOthers(deps, message, session),
  };
}

async function isInPlace({ store }: Deps, place: Place, { session, offer, group }: About): Promise<boolean> {
  if (session === undefined || offer === undefined || group?.schedule === undefined) return true;
  const series = { sessions: await store.sessions(group.groupId), seriesLength: group.schedule.sessions };
  const there = sessionIn(place, series, offer.confirmedAt ?? offer.offeredAt);
  return there?.sessionId === session.sessionId;
}

function personOf({ recipient, cause }: Message): PersonId | undefined {
  if (recipient.to === "person") return recipient.personId;
  return cause.about === "hold" ? cause.personId : undefined;
}

type About = Pick<Facts, "application" | "offer" | "group" | "session" | "run">;
const NOTHING: About = {
  application: undefined,
  offer: undefined,
  group: undefined,
  session: undefined,
  run: undefined,
};

async function readCause(deps: Deps, cause: Cause): Promise<About> {
  const { store } = deps;
  switch (cause.about) {
    case "application":
      return { ...NOTHING, application: await store.application(cause.applicationId) };
    case "offer":
    case "membership":
      return readMembership(deps, cause.offerId);
    case "session": {
      const [membership, session] = await Promise.all([
        readMembership(deps, cause.offerId),
        store.session(cause.groupId, cause.sessionId),
      ]);
      return { ...membership, session };
    }
    case "run":
      return { ...NOTHING, run: await store.run(cause.runId) };
    case "group":
      return { ...NOTHING, group: await store.group(cause.groupId) };
    case "hold":
      return NOTHING;
  }
}

async function readMembership({ store }: Deps, offerId: OfferId): Promise<About> {
  const offer = await store.offer(offerId);
  if (offer === undefined) return NOTHING;
  const [group, application] = await Promise.all([store.group(offer.groupId), store.application(offer.applicationId)]);
  return { ...NOTHING, offer, group, application };
}
