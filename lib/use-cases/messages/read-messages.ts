import type { Message } from "../../domain/messages/message.ts";
import type { Deps, Page, Store } from "../ports.ts";

/** The ledger, newest due time first: what was planned for whom, and what became of it. No text and no address. */
export async function listMessages(deps: Deps, query: Parameters<Store["messages"]>[0]): Promise<Page<Message>> {
  return deps.store.messages(query);
}
