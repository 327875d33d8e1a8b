import type { Message } from "../domain/messages/message.ts";
import type { Change, Deps, Store, Telemetry } from "./ports.ts";

/**
 * Deps on behalf of one request: its id is in every line that is logged, in every message and every job that comes of
 * it. So a mail can be followed back to the call that led to it, through queues and nights. `tags` go to the log alone.
 * Where a message or job has an id already, that one came first and stays.
 */
export function traced(deps: Deps, requestId: string, tags: Readonly<Record<string, string>> = {}): Deps {
  return {
    ...deps,
    telemetry: tagged(deps.telemetry, { ...tags, requestId }),
    store: stampedStore(deps.store, requestId),
  };
}

function tagged(telemetry: Telemetry, tags: Readonly<Record<string, string>>): Telemetry {
  return {
    count: telemetry.count,
    event: (level, name, fields) => telemetry.event(level, name, { ...tags, ...fields }),
  };
}

// `next` only passes on what a use-case asks for: it is no use of a port by itself.
function stampedStore(next: Store, requestId: string): Store {
  const stamped = (message: Message): Message => ({ requestId, ...message });
  return {
    ...next,
    commit: (changes) => next.commit(changes.map((change) => stampedChange(change, requestId))),
    addMessages: (messages) => next.addMessages(messages.map(stamped)),
  };
}

function stampedChange(change: Change, requestId: string): Change {
  if (change.write === "message") return { ...change, message: { requestId, ...change.message } };
  if (change.write === "job") return { ...change, job: { requestId, ...change.job } };
  return change;
}
