import { type Message, MessageState } from "../../lib/domain/messages/message.ts";

export type ByState = Readonly<Partial<Record<MessageState, number>>>;

/** How many messages came to each state: that nobody knows of one is said even where there is none. */
export function countByState(messages: readonly Pick<Message, "state">[]): ByState {
  const counts = MessageState.options.map(
    (state) => [state, messages.filter((message) => message.state === state).length] as const,
  );
  return Object.fromEntries(counts.filter(([state, count]) => count > 0 || state === "UNKNOWN"));
}

/** Of a call that was cut off nobody knows whether its mail went out; of one that is under way not yet. */
const UNSETTLED = ["UNKNOWN", "CLAIMED", "CALLING"] as const satisfies readonly MessageState[];

/** Whether every message that was to be sent was received, once. */
export function comparedWithInbox(
  counts: ByState,
  received: number,
): { readonly ok: boolean; readonly detail: string } {
  const { SENT: sent = 0 } = counts;
  const open = UNSETTLED.flatMap((state) => (counts[state] ? [`${counts[state]} ${state}`] : []));
  return {
    ok: sent === received && open.length === 0,
    detail: [`${sent} sent`, `${received} received`, ...open].join(", "),
  };
}
