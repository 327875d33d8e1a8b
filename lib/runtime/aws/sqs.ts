import { sqsClient } from "../../adapters/sqs/client.ts";
import { sqsQueue } from "../../adapters/sqs/queue.ts";
import type { Queue } from "../../use-cases/ports.ts";

/** Of the queues that a function may put something into. */
export type QueueUrls = {
  readonly matcher?: string;
  readonly arrivals?: string;
  readonly sender?: string;
  /** Left out where urgent mail has no queue of its own. */
  readonly urgent?: string | undefined;
};

const client = sqsClient({});

export function queueOf({ matcher = "", arrivals = "", sender = "", urgent }: QueueUrls): Queue {
  return sqsQueue({
    client,
    matcherQueueUrl: matcher,
    senderQueueUrl: sender,
    urgentQueueUrl: urgent,
    arrivalsQueueUrl: arrivals,
  });
}
