import type { Group } from "../../domain/groups/group.ts";
import type { OfferId } from "../../domain/ids.ts";
import type { Application, Contact } from "../../domain/intake/application.ts";
import type { Cause, Message, MessageKind } from "../../domain/messages/message.ts";
import type { Offer } from "../../domain/offers/cohort.ts";
import type { Run } from "../../domain/runs/match-run.ts";
import type { Session } from "../../domain/sessions/session.ts";
import type { Instant } from "../../time/time.ts";
import type { Deps } from "../ports.ts";

/** What is true about a message's cause and recipient at the moment it was read. undefined: gone, or not its cause. */
export type Facts = {
  readonly now: Instant;
  /** Of the recipient; undefined for the coordinator. */
  readonly contact: Contact | undefined;
  readonly application: Application | undefined;
  readonly offer: Offer | undefined;
  readonly group: Group | undefined;
  readonly session: Session | undefined;
  readonly run: Run | undefined;
  /** Of a kind sent once a membership: another one went out before. */
  readonly told: boolean;
};

/** Sent once a membership, whichever session they were planned for. */
const ONCE: ReadonlySet<MessageKind> = new Set<MessageKind>(["orientation", "closing-dates", "final-reflection"]);
const WENT_OUT: ReadonlySet<Message["state"]> = new Set<Message["state"]>(["SENT", "CALLING", "UNKNOWN"]);
/** More than the memberships a person can have between two of a kind. */
const LOOK_BACK = 50;

/** Reads everything the decision to send, and the mail itself, depend on. */
export async function readFacts(deps: Deps, message: Message): Promise<Facts> {
  const { recipient, cause } = message;
  const [contact, about] = await Promise.all([
    recipient.to === "person" ? deps.store.contact(recipient.personId) : undefined,
    readCause(deps, cause),
  ]);
  return {
    now: deps.clock.now(),
    contact,
    ...about,
    told: await wasTold(deps, message),
  };
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
  }
}

async function readMembership({ store }: Deps, offerId: OfferId): Promise<About> {
  const offer = await store.offer(offerId);
  if (offer === undefined) return NOTHING;
  const [group, application] = await Promise.all([store.group(offer.groupId), store.application(offer.applicationId)]);
  return { ...NOTHING, offer, group, application };
}

async function wasTold({ store }: Deps, { messageId, kind, recipient, cause }: Message): Promise<boolean> {
  if (!ONCE.has(kind) || recipient.to !== "person" || cause.about !== "session") return false;
  const { items } = await store.messages({ personId: recipient.personId, kind, limit: LOOK_BACK });
  return items.some(
    (other) =>
      other.messageId !== messageId &&
      other.cause.about === "session" &&
      other.cause.offerId === cause.offerId &&
      WENT_OUT.has(other.state),
  );
}
