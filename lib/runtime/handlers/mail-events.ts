import * as z from "zod";
import { MailEvent, recordMailEvent } from "../../use-cases/messages/record-mail-event.ts";
import { traced } from "../../use-cases/traced.ts";
import { batchHandler, type DepsOf } from "./batch.ts";

/** An event as EventBridge puts it into the queue, as far as it is used. */
const Passed = z.object({ id: z.string(), detail: MailEvent });

/** What SES says happened to mails. */
export function mailEventsHandler(depsOf: DepsOf) {
  return batchHandler("mail-events", depsOf, async (deps, body) => {
    const { id, detail } = Passed.parse(JSON.parse(body));
    await recordMailEvent(traced(deps, id), detail);
  });
}
