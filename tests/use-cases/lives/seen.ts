import type { ApplicationId, MessageId } from "../../../lib/domain/ids.ts";
import type { Change, Store } from "../../../lib/use-cases/ports.ts";

/** What went by on its way into the store, whether or not whoever wrote it was told. */
export type Seen = {
  readonly applications: Set<ApplicationId>;
  /** Of which it was said last that the call comes now, and none has come yet. */
  readonly calling: Set<MessageId>;
  /** Whoever said so died then: nobody can know whether they called. */
  readonly cutOff: Set<MessageId>;
};

/** The store itself, looked at. */
export function seenStore(store: Store, seen: Seen): Store {
  return {
    ...store,
    commit: async (changes) => {
      await store.commit(changes);
      for (const change of changes) note(change, seen);
    },
  };
}

function note(change: Change, { applications, calling }: Seen): void {
  if (change.write === "application") applications.add(change.application.applicationId);
  if (change.write !== "message-step") return;
  const { state, announced, messageId } = change.message;
  if (state === "CALLING" && announced === undefined) calling.add(messageId);
  else calling.delete(messageId);
}

export function cutOff(seen: Seen): void {
  for (const messageId of seen.calling) seen.cutOff.add(messageId);
}
