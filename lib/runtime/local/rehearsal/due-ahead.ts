import { handedOverAt } from "../../../adapters/dynamodb/messages/outbox.ts";
import type { Message } from "../../../domain/messages/message.ts";
import { addMinutes, type Instant } from "../../../time/instant.ts";
import type { Change, Clock, Store } from "../../../use-cases/ports.ts";

type Part = Pick<Store, "commit" | "addMessages" | "dueMessages" | "nextDueAt">;

/** So far it is looked ahead: what falls due within it is asked for together. */
const AHEAD_MINUTES = 48 * 60;
/** What falls due after so many is asked for once they are through. */
const MOST = 100;

/**
 * The store, which remembers what falls due next: asked of each partition after each mail, it would be a third of what
 * a walk reads. It asks again once something was written that is still to be sent, and of what should have gone.
 *
 * All that writes messages must be given this store, since it does not see what others write.
 */
export function dueAhead<Whole extends Part>(store: Whole, clock: Clock): Whole {
  /** When what was found is to be sent, by message id, the earliest first. */
  let ahead = new Map<string, Instant>();
  /** The ids of messages that were written since, and are still to be sent. */
  const written = new Set<string>();
  let isStale = true;

  function note(change: Change): void {
    if (change.write !== "message" && change.write !== "message-step") return;
    const { messageId } = change.message;
    ahead.delete(messageId);
    if (handedOverAt(change.message) === undefined) written.delete(messageId);
    else written.add(messageId);
  }
  async function look(): Promise<void> {
    isStale = false;
    written.clear();
    const found = await store.dueMessages(addMinutes(clock.now(), AHEAD_MINUTES), MOST);
    ahead = new Map(found.map((message) => [message.messageId, timeOf(message)]));
  }
  const first = () => ahead.values().next().value;
  return {
    ...store,
    nextDueAt: async () => {
      const known = first();
      if (isStale || written.size > 0 || known === undefined || known <= clock.now()) await look();
      return first() ?? store.nextDueAt();
    },
    commit: async (changes) => {
      let isDone = false;
      try {
        await store.commit(changes);
        isDone = true;
      } finally {
        // Of what failed nobody knows whether it was written.
        if (!isDone) isStale = true;
      }
      changes.forEach(note);
    },
    addMessages: async (messages) => {
      let added = 1;
      try {
        const reply = await store.addMessages(messages);
        added = reply.added;
        return reply;
      } finally {
        if (added > 0) isStale = true;
      }
    },
  };
}

function timeOf(message: Message): Instant {
  return handedOverAt(message) ?? message.dueAt;
}
