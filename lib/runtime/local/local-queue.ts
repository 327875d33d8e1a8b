import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { MOST_RECEIVES } from "../queues.ts";

type SqsHandler = (event: SQSEvent) => Promise<SQSBatchResponse>;
export type DeadLetter = { readonly queue: string; readonly body: string; readonly receives: number };

type Item = { readonly messageId: string; readonly body: string; readonly receives: number };

/**
 * A queue in this process with the contract of SQS: batches, partial batch responses, redelivery, dead letters. What
 * fails is delivered again at once, behind what is waiting.
 */
export class LocalQueue {
  readonly name: string;
  readonly deadLetters: DeadLetter[] = [];
  readonly #handler: SqsHandler;
  readonly #batchSize: number;
  #waiting: Item[] = [];
  #running: Promise<void> | undefined;
  #sequence = 0;
  #open = true;

  constructor(name: string, batchSize: number, handler: SqsHandler) {
    this.name = name;
    this.#batchSize = batchSize;
    this.#handler = handler;
  }

  send(body: string): void {
    if (!this.#open) return;
    this.#sequence += 1;
    this.#waiting.push({ messageId: `${this.name}-${this.#sequence}`, body, receives: 0 });
    this.#running ??= this.#run();
  }

  /** Nothing is added while the same is waiting already. */
  sendOnce(body: string): void {
    if (!this.#waiting.some((item) => item.body === body)) this.send(body);
  }

  get isEmpty(): boolean {
    return this.#running === undefined;
  }

  /** Until everything that is waiting, and what that adds, has been handled. */
  async drained(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  /** Finishes the batch at hand and forgets the rest; nothing is lost by it, since the store knows what is due. */
  async close(): Promise<void> {
    this.#open = false;
    this.#waiting = [];
    await this.drained();
  }

  async #run(): Promise<void> {
    // Lets the sender's own work finish first, as a real queue would.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) await this.#deliver(this.#waiting.splice(0, this.#batchSize));
    this.#running = undefined;
  }

  async #deliver(batch: readonly Item[]): Promise<void> {
    const received = batch.map((item) => ({ ...item, receives: item.receives + 1 }));
    const failed = await this.#failuresOf(received);
    for (const item of received.filter(({ messageId }) => failed.has(messageId))) this.#redeliver(item);
  }

  async #failuresOf(received: readonly Item[]): Promise<ReadonlySet<string>> {
    try {
      const { batchItemFailures } = await this.#handler({ Records: received.map((item) => this.#recordOf(item)) });
      return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    } catch {
      // A handler that throws has failed the whole batch (the contract of SQS); it has logged why.
      return new Set(received.map(({ messageId }) => messageId));
    }
  }

  #redeliver(item: Item): void {
    if (item.receives < MOST_RECEIVES && this.#open) this.#waiting.push(item);
    else this.deadLetters.push({ queue: this.name, body: item.body, receives: item.receives });
  }

  #recordOf({ messageId, body, receives }: Item): SQSRecord {
    return {
      messageId,
      receiptHandle: messageId,
      body,
      attributes: {
        ApproximateReceiveCount: String(receives),
        SentTimestamp: "0",
        SenderId: "local",
        ApproximateFirstReceiveTimestamp: "0",
      },
      messageAttributes: {},
      md5OfBody: "",
      eventSource: "aws:sqs",
      eventSourceARN: `arn:aws:sqs:local:000000000000:${this.name}`,
      awsRegion: "local",
    };
  }
}
