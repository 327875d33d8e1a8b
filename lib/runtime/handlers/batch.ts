import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { describeError } from "../../api/http/describe-error.ts";
import type { Deps } from "../../use-cases/ports.ts";
import { traced } from "../../use-cases/traced.ts";

/** Deps are made on the first event, outside the handler, and kept for the life of the function. */
export type DepsOf = () => Promise<Deps>;
type BatchHandler = (event: SQSEvent) => Promise<SQSBatchResponse>;

/**
 * Handles the messages of a batch side by side, each by itself. One that fails is reported alone, comes back, and ends
 * among the dead letters when it keeps failing; its neighbours are done. Where none was done the handler throws: to the
 * queue it is the same, but a run that reports is a success to Lambda, and its error metric would not know of a
 * function that does nothing.
 */
export function batchHandler(
  queue: string,
  depsOf: DepsOf,
  work: (deps: Deps, body: string) => Promise<void>,
): BatchHandler {
  return async ({ Records }) => {
    const deps = await depsOf();
    const done = await Promise.all(
      Records.map((record) => attempt(traced(deps, record.messageId, tagsOf(queue, record)), record, work)),
    );
    const failed = Records.filter((_, index) => done[index] === false);
    // Without the errors, which are logged one by one: Lambda writes this one down as it is.
    if (failed.length > 0 && failed.length === Records.length)
      throw new Error(`no message of the ${queue} queue was done`);
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };
}

function tagsOf(queue: string, record: SQSRecord): Record<string, string> {
  return { queue, receives: record.attributes.ApproximateReceiveCount };
}

async function attempt(
  deps: Deps,
  record: SQSRecord,
  work: (deps: Deps, body: string) => Promise<void>,
): Promise<boolean> {
  try {
    await work(deps, record.body);
    return true;
  } catch (error) {
    deps.telemetry.count("queue-message-failed", 1);
    deps.telemetry.event("error", "queue-message-failed", describeError(error));
    return false;
  }
}
