import { sqsClient } from "../../adapters/sqs/client.ts";
import { sqsQueue } from "../../adapters/sqs/queue.ts";
import type { Queue } from "../../use-cases/ports.ts";

/** Of the queues that a function may put something into. */
export type QueueUrls = { readonly matcher?: string; readonly arrivals?: string; readonly sender?: string };

const client = sqsClient({});

export function queueOf({ matcher = "", arrivals = "", sender = "" }: QueueUrls): Queue {
  return sqsQueue({ client, matcherQueueUrl: matcher, arrivalsQueueUrl: arrivals, senderQueueUrl: sender });
}
