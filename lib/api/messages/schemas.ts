import * as z from "zod";
import { PersonId } from "../../domain/ids.ts";
import { Message, MessageKind } from "../../domain/messages/message.ts";
import { Cursor, Limit, pageOf } from "../rows/paging.ts";

export const MessageQuery = z.strictObject({
  personId: PersonId.optional(),
  kind: MessageKind.optional(),
  limit: Limit,
  cursor: Cursor,
});
export const MessagePage = pageOf(Message);
