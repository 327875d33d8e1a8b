import type { MessageId, PersonId } from "../../domain/ids.ts";
import type { Message, MessageKind } from "../../domain/messages/message.ts";
import type { Instant } from "../../time/instant.ts";
import type { Page, PageQuery } from "../page.ts";

export type MessageQuery = PageQuery & {
  readonly personId?: PersonId | undefined;
  readonly kind?: MessageKind | undefined;
};

export type MessageStore = {
  readonly message: (id: MessageId) => Promise<Message | undefined>;
  /** PENDING messages, and CLAIMED or CALLING ones whose lease ran out, due at or before `now`, oldest first. */
  readonly dueMessages: (now: Instant, limit: number) => Promise<readonly Message[]>;
  /** The earliest due time of any message still to be sent. */
  readonly nextDueAt: () => Promise<Instant | undefined>;
  /** Newest due time first. */
  readonly messages: (query: MessageQuery) => Promise<Page<Message>>;
};
