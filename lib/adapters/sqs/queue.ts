import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { contentHash } from "../../domain/hash.ts";
import type { Instant } from "../../time/instant.ts";
import type { Queue } from "../../use-cases/ports.ts";

const MOST_A_BATCH = 10;

/**
 * One queue message each, as JSON: `{ "jobId": … }` for the matcher, `{ "messageId": … }` for the sender; for arrivals
 * one a programme and minute, `{ "arrivals": programme }`, and those of a programme one after another.
 */
export function sqsQueue(options: {
  readonly client: SQSClient;
  readonly matcherQueueUrl: string;
  readonly senderQueueUrl: string;
  /** Left out where urgent mail goes the way of all other. */
  readonly urgentQueueUrl?: string | undefined;
  readonly arrivalsQueueUrl: string;
}): Queue {
  const { client, matcherQueueUrl, senderQueueUrl, urgentQueueUrl = senderQueueUrl, arrivalsQueueUrl } = options;
  return {
    toMatcher: (jobs) =>
      sendAll(
        client,
        matcherQueueUrl,
        jobs.map(({ jobId }) => ({ jobId })),
      ),
    toArrivals: (programme, at) => sendOnceAMinute(client, arrivalsQueueUrl, programme, at),
    toSender: (messageIds, lane = "planned", delaySeconds = 0) =>
      sendAll(
        client,
        lane === "urgent" ? urgentQueueUrl : senderQueueUrl,
        messageIds.map((messageId) => ({ messageId })),
        delaySeconds,
      ),
  };
}

/** The queue takes it once: whoever asks again within the minute is answered as if it were taken. */
async function sendOnceAMinute(client: SQSClient, QueueUrl: string, programme: string, at: Instant): Promise<void> {
  const minute = at.slice(0, "2026-09-01T09:00".length);
  await client.send(
    new SendMessageCommand({
      QueueUrl,
      MessageBody: JSON.stringify({ arrivals: programme }),
      MessageGroupId: contentHash(programme),
      MessageDeduplicationId: contentHash([programme, minute]),
    }),
  );
}

async function sendAll(
  client: SQSClient,
  queueUrl: string,
  bodies: readonly object[],
  delaySeconds = 0,
): Promise<void> {
  const delayed = delaySeconds === 0 ? {} : { DelaySeconds: delaySeconds };
  for (let start = 0; start < bodies.length; start += MOST_A_BATCH) {
    await sendBatch(client, queueUrl, bodies.slice(start, start + MOST_A_BATCH), delayed);
  }
}

/**
 * A batch can succeed in part. The rows of those that failed are still due, so the next sweep hands them over again.
 */
async function sendBatch(
  client: SQSClient,
  QueueUrl: string,
  bodies: readonly object[],
  delayed: { readonly DelaySeconds?: number },
): Promise<void> {
  const Entries = bodies.map((body, at) => ({ Id: String(at), MessageBody: JSON.stringify(body), ...delayed }));
  const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  if (Failed.length === 0) return;
  const codes = [...new Set(Failed.map((failure) => failure.Code ?? "unknown"))].join(", ");
  throw new Error(`The queue refused ${Failed.length} of ${Entries.length} messages: ${codes}`);
}
