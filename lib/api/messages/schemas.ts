import * as z from "zod";
import { MessageId, PersonId } from "../../domain/ids.ts";
import { Message, MessageKind } from "../../domain/messages/message.ts";
import { Cursor, Limit, pageOf } from "../rows/paging.ts";

export const MessageQuery = z.strictObject({
  personId: PersonId.optional(),
  kind: MessageKind.optional(),
  limit: Limit,
  cursor: Cursor,
});
export const MessageParams = z.strictObject({ messageId: MessageId });
export const ResendPreview = z.object({
  messageId: MessageId,
  to: z.string().describe("The address it would go to."),
  subject: z.string(),
  text: z.string().describe("What it would say now, with every link cut short: whoever has one may act as its person."),
});
export const MessagePage = pageOf(Message);
