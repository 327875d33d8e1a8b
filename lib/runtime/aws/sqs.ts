import { sqsClient } from "../../adapters/sqs/client.ts";
import { sqsQueue } from "../../adapters/sqs/queue.ts";
import type { Queue } from "../../use-cases/ports.ts";

const client = sqsClient({});

export function queueOf({ matcher = "", sender = "" }: { readonly matcher?: string; readonly sender?: string }): Queue {
  return sqsQueue({ client, matcherQueueUrl: matcher, senderQueueUrl: sender });
}
