import { sqsClient } from "../../adapters/sqs/client.ts";
import { sqsQueue } from "../../adapters/sqs/queue.ts";
import type { Queue } from "../../use-cases/ports.ts";
import type { QueueUrls } from "./queue.ts";

const client = sqsClient({});

export function queueOf({ matcher = "", arrivals = "", sender = "" }: QueueUrls): Queue {
  return sqsQueue({ client, matcherQueueUrl: matcher, arrivalsQueueUrl: arrivals, senderQueueUrl: sender });
}
