import type { OfferId, PersonId } from "../../domain/ids.ts";
import type { Cause, Message } from "../../domain/messages/message.ts";
import { newMessage } from "../../domain/messages/new-message.ts";
import { staffAddress } from "../duty.ts";
import { addressWaits } from "../people-at-address.ts";
import type { Deps } from "../ports.ts";
import type { Facts } from "./facts.ts";
import { isOncePerMembership } from "./kind.ts";
import { KINDS } from "./kinds.ts";

const WENT_OUT: ReadonlySet<Message["state"]> = new Set<Message["state"]>(["SENT", "CALLING", "UNKNOWN"]);

/** More than the memberships a person can have between two of a kind. */
const LOOK_BACK = 50;

/** Reads everything the decision to send, and the mail itself, depend on. */
export async function readFacts(deps: Deps, message: Message): Promise<Facts> {
  const { recipient, cause } = message;
  const personId = personOf(message);
  const [contact, hold, about] = await Promise.all([
    recipient.to === "person" ? deps.store.contact(recipient.personId) : undefined,
    personId === undefined ? undefined : deps.store.hold(personId),
    readCause(deps, cause),
  ]);
  return {
    now: deps.clock.now(),
    contact,
    staffAddress: recipient.to === "person" ? undefined : staffAddress(deps, recipient),
    hold,
    address: await addressWaits(deps, contact),
    ...about,
    told: await wasTold(deps, message),
  };
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

/**
 * By the person's list; and by key, for every session and revision that another could have been about, since the list
 * trails what is stored.
 */
async function wasTold({ store }: Deps, message: Message): Promise<boolean> {
  const { messageId, kind, recipient, cause } = message;
  if (!isOncePerMembership(KINDS[kind]) || recipient.to !== "person" || cause.about !== "session") return false;
  const { items } = await store.messages({ personId: recipient.personId, kind, limit: LOOK_BACK });
  const ids = (await store.sessions(cause.groupId)).flatMap(({ sessionId, rev, startsAt }) =>
    Array.from(
      { length: rev + 1 },
      (_, older) => newMessage(kind, recipient, { ...cause, sessionId }, older, startsAt, startsAt).messageId,
    ),
  );
  const others = await Promise.all([...new Set(ids)].map((id) => store.message(id)));
  return [...items, ...others].some(
    (other) =>
      other !== undefined &&
      other.messageId !== messageId &&
      other.cause.about === "session" &&
      other.cause.offerId === cause.offerId &&
      WENT_OUT.has(other.state),
  );
}
