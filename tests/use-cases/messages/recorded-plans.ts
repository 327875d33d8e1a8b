import type { Message } from "../../../lib/domain/messages/message.ts";
import type { Instant } from "../../../lib/time/instant.ts";
import type { Change, Deps } from "../../../lib/use-cases/ports.ts";

/** A message that was given to the ledger, when, and who was at work then. */
export type Plan = {
  readonly message: Message;
  readonly at: Instant;
  /** Functions of lib/use-cases that waited for it, innermost first. */
  readonly by: readonly string[];
};

/** These deps, and every plan that is made through them, also of what is in the ledger already. */
export function recordedPlans(deps: Deps): { readonly deps: Deps; readonly plans: readonly Plan[] } {
  const plans: Plan[] = [];
  const { store, clock } = deps;
  const record = (messages: readonly Message[], by: readonly string[]) =>
    plans.push(...messages.map((message) => ({ message, at: clock.now(), by })));
  return {
    plans,
    deps: {
      ...deps,
      store: {
        ...store,
        addMessages: async (messages) => {
          const by = atWork();
          const reply = await store.addMessages(messages);
          record(messages, by);
          return reply;
        },
        commit: async (changes) => {
          const by = atWork();
          await store.commit(changes);
          record(changes.flatMap(messageOf), by);
        },
      },
    },
  };
}

function messageOf(change: Change): readonly Message[] {
  return change.write === "message" ? [change.message] : [];
}

/** Read off the stack. A function that returns another's promise without awaiting it is not on it. */
function atWork(): readonly string[] {
  const usual = Error.stackTraceLimit;
  Error.stackTraceLimit = 100;
  const { stack = "" } = new Error();
  Error.stackTraceLimit = usual;
  return [...stack.matchAll(/^ +at (?:async )?(\w+) \(\S*\/lib\/use-cases\//gm)].map(([, name = ""]) => name);
}
