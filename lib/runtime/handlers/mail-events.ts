import type { EventBridgeEvent } from "aws-lambda";
import { describeError } from "../../api/http/describe-error.ts";
import { MailEvent, recordMailEvent } from "../../use-cases/messages/record-mail-event.ts";
import { traced } from "../../use-cases/traced.ts";
import type { DepsOf } from "./batch.ts";

/**
 * What SES says happened to a mail. An error is thrown on, so that EventBridge tries again and in the end puts the
 * event among the dead letters.
 */
export function mailEventsHandler(depsOf: DepsOf) {
  return async ({ id, detail }: Pick<EventBridgeEvent<string, unknown>, "id" | "detail">): Promise<void> => {
    const deps = traced(await depsOf(), id);
    try {
      await recordMailEvent(deps, MailEvent.parse(detail));
    } catch (error) {
      deps.telemetry.event("error", "mail-event-failed", describeError(error));
      throw error;
    }
  };
}
