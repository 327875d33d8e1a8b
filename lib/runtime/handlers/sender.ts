import * as z from "zod";
import { MessageId } from "../../domain/ids.ts";
import { sendMessage } from "../../use-cases/messages/send-message.ts";
import { batchHandler, type DepsOf } from "./batch.ts";

const Job = z.object({ messageId: MessageId });

/** Sends what the sweeper found due. */
export function senderHandler(depsOf: DepsOf) {
  return batchHandler("sender", depsOf, async (deps, body) => {
    await sendMessage(deps, Job.parse(JSON.parse(body)).messageId);
  });
}
