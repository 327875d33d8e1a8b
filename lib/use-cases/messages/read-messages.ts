import type { Message } from "../../domain/messages/message.ts";
import type { Page } from "../page.ts";
import type { Deps } from "../ports.ts";
import type { MessageQuery } from "./store.ts";

/** The ledger, newest due time first: what was planned for whom, and what became of it. No text and no address. */
export async function listMessages(deps: Deps, query: MessageQuery): Promise<Page<Message>> {
  return deps.store.messages(query);
}
