import { SQSClient } from "@aws-sdk/client-sqs";
import { sqsQueue } from "../../adapters/sqs/queue.ts";
import type { Queue } from "../../use-cases/ports.ts";

/** What is handed over is written down before: a queue that does not answer is not waited for. */
const client = new SQSClient({
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true },
});

export function queueOf({ matcher = "", sender = "" }: { readonly matcher?: string; readonly sender?: string }): Queue {
  return sqsQueue({ client, matcherQueueUrl: matcher, senderQueueUrl: sender });
}
