import type { MessageId, PersonId } from "../../domain/ids.ts";
import type { Lane } from "../../domain/messages/lane.ts";
import type { Message, MessageKind } from "../../domain/messages/message.ts";
import type { Pace } from "../../domain/messages/pace.ts";
import type { Instant } from "../../time/instant.ts";
import type { Page, PageQuery } from "../page.ts";

export type MessageQuery = PageQuery & {
  readonly personId?: PersonId | undefined;
  readonly kind?: MessageKind | undefined;
};

export type MessageStore = {
  readonly message: (id: MessageId) => Promise<Message | undefined>;
  /**
   * PENDING and PARKED messages, and CLAIMED or CALLING ones whose lease ran out, to be handed over at or before `now`,
   * the longest waiting first; of one lane, or of both.
   */
  readonly dueMessages: (now: Instant, limit: number, lane?: Lane) => Promise<readonly Message[]>;
  /** Those that were taken up and are not sent, whenever they are taken up again: the next ones of them. */
  readonly heldBack: (limit: number) => Promise<readonly Message[]>;
  /** How many fall due, by the minute (`2026-09-01T09:00`): all up to `until` that are not sent yet. */
  readonly dueByMinute: (until: Instant) => Promise<Readonly<Record<string, number>>>;
  /** The earliest due time of any message still to be sent. */
  readonly nextDueAt: () => Promise<Instant | undefined>;
  /** What the last sweep left to the next; undefined before the first. Consistent. */
  readonly pace: () => Promise<Pace | undefined>;
  /** Newest due time first. */
  readonly messages: (query: MessageQuery) => Promise<Page<Message>>;
};
