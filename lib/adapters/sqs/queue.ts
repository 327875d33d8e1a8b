import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { MessageId } from "../../domain/ids.ts";
import type { Queue } from "../../use-cases/ports.ts";

const MOST_A_BATCH = 10;

/** One queue message a job, as JSON: a MatcherJob for the matcher, `{ "messageId": … }` for the sender. */
export function sqsQueue(options: {
  readonly client: SQSClient;
  readonly matcherQueueUrl: string;
  readonly senderQueueUrl: string;
}): Queue {
  const { client, matcherQueueUrl, senderQueueUrl } = options;
  return {
    toMatcher: async (job) => {
      await client.send(new SendMessageCommand({ QueueUrl: matcherQueueUrl, MessageBody: JSON.stringify(job) }));
    },
    toSender: async (messageIds) => {
      for (let start = 0; start < messageIds.length; start += MOST_A_BATCH) {
        await sendBatch(client, senderQueueUrl, messageIds.slice(start, start + MOST_A_BATCH));
      }
    },
  };
}

/**
 * A batch can succeed in part. The rows of those that failed are still due, so the next sweep hands them over again.
 */
async function sendBatch(client: SQSClient, QueueUrl: string, messageIds: readonly MessageId[]): Promise<void> {
  const Entries = messageIds.map((messageId, at) => ({ Id: String(at), MessageBody: JSON.stringify({ messageId }) }));
  const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  if (Failed.length === 0) return;
  const codes = [...new Set(Failed.map((failure) => failure.Code ?? "unknown"))].join(", ");
  throw new Error(`The queue refused ${Failed.length} of ${Entries.length} messages: ${codes}`);
}
