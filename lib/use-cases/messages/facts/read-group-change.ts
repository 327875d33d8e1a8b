import { type GroupChange, newToMember } from "../../../domain/groups/member-facts.ts";
import type { Message } from "../../../domain/messages/message.ts";
import { newMessage } from "../../../domain/messages/new-message.ts";
import type { Deps } from "../../ports.ts";
import type { Facts } from "./facts.ts";

/** What of the group is new to a member, by the last change that they were told of. */
export async function readGroupChange(
  { store }: Deps,
  { kind, recipient, cause, dueAt, notAfter }: Message,
  { group, offer }: Pick<Facts, "group" | "offer">,
): Promise<GroupChange | undefined> {
  if (group === undefined || offer === undefined) return undefined;
  const revs = (group.earlier ?? []).map(({ rev }) => rev + 1);
  const ids = revs.map((rev) => newMessage(kind, recipient, cause, rev, dueAt, notAfter).messageId);
  const rows = await Promise.all(ids.map((id) => store.message(id)));
  const told = revs.filter((_, index) => rows[index]?.state === "SENT").at(-1);
  return newToMember(group, told, offer.confirmedAt ?? offer.offeredAt);
}
