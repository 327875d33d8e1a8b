import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { MOST_RECEIVES, QUEUES } from "../../../lib/runtime/queues.ts";
import type { MailEvent } from "../../../lib/use-cases/messages/record-mail-event.ts";
import type { Queue } from "../../../lib/use-cases/ports.ts";
import type { Dice } from "./dice.ts";

type QueueName = keyof typeof QUEUES;
type Item = { readonly id: string; readonly queue: QueueName; readonly body: string; receives: number; waits: number };

/** Queues as SQS has them, but that they drop and double what they are given, and have it late. */
export type Queues = {
  readonly queue: Queue;
  readonly tell: (event: MailEvent) => void;
  /** Hands over all that is there, and what that adds, once each; what fails comes with the next round. */
  readonly deliver: (to: (queue: QueueName, event: SQSEvent) => Promise<SQSBatchResponse>) => Promise<void>;
};

export function queuesOf(dice: Dice, isFaulty: () => boolean, wrong: (what: string) => void): Queues {
  let items: Item[] = [];
  let sequence = 0;
  const put = (queue: QueueName, content: unknown) => {
    const body = JSON.stringify(content);
    const copies = isFaulty() ? dice.pick([0, 1, 1, 1, 1, 1, 1, 2]) : 1;
    if (copies !== 1) wrong(copies === 0 ? "hand-over lost" : "hand-over doubled");
    for (let copy = 0; copy < copies; copy += 1) {
      const waits = isFaulty() && dice.chance(0.15) ? 1 + dice.below(3) : 0;
      if (waits > 0) wrong("hand-over late");
      items.push({ id: `${queue}-${++sequence}`, queue, body, receives: 0, waits });
    }
  };
  const deliver: Queues["deliver"] = async (to) => {
    const again: Item[] = [];
    items = items.map((item) => ({ ...item, waits: isFaulty() ? item.waits - 1 : 0 }));
    for (;;) {
      const first = items.find(({ waits }) => waits <= 0);
      if (first === undefined) break;
      const batch = items.filter((item) => item.queue === first.queue && item.waits <= 0).slice(0, sizeOf(first.queue));
      items = items.filter((item) => !batch.includes(item));
      again.push(...(await failed(batch, (event) => to(first.queue, event))));
    }
    items = [...again, ...items];
  };
  return {
    deliver,
    tell: (detail) => put("mail-events", { id: `event-${sequence}`, detail }),
    queue: {
      toMatcher: async (jobs) => {
        for (const { jobId } of jobs) put("matcher", { jobId });
      },
      toArrivals: async (programme) => put("arrivals", { arrivals: programme }),
      toSender: async (ids) => {
        for (const messageId of ids) put("sender", { messageId });
      },
    },
  };
}

function sizeOf(queue: QueueName): number {
  return QUEUES[queue].batchSize;
}

/** Those that come again. What failed too often lies among the dead letters, and nobody looks there. */
async function failed(batch: readonly Item[], to: (event: SQSEvent) => Promise<SQSBatchResponse>): Promise<Item[]> {
  const received = batch.map((item) => ({ ...item, receives: item.receives + 1 }));
  const all = () => ({ batchItemFailures: batch.map(({ id }) => ({ itemIdentifier: id })) });
  const { batchItemFailures } = await to({ Records: received.map(recordOf) }).catch(all);
  const ids = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  return received.filter(({ id, receives }) => ids.has(id) && receives < MOST_RECEIVES);
}

function recordOf({ id, queue, body, receives }: Item): SQSRecord {
  return {
    messageId: id,
    receiptHandle: id,
    body,
    attributes: {
      ApproximateReceiveCount: String(receives),
      SentTimestamp: "0",
      SenderId: "life",
      ApproximateFirstReceiveTimestamp: "0",
    },
    messageAttributes: {},
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: `arn:aws:sqs:local:000000000000:${queue}`,
    awsRegion: "local",
  };
}
