import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, beforeEach, expect, test } from "vitest";
import { sqsQueue } from "../../lib/adapters/sqs/queue.ts";
import { jobRecord, messageRecord } from "../support/records.ts";

const sqs = mockClient(SQSClient);
beforeEach(() => sqs.reset());
afterAll(() => sqs.restore());

const queue = sqsQueue({
  client: new SQSClient({ region: "eu-west-1" }),
  matcherQueueUrl: "https://sqs/matcher",
  senderQueueUrl: "https://sqs/sender",
  arrivalsQueueUrl: "https://sqs/arrivals.fifo",
});
const ids = Array.from({ length: 23 }, (_, index) => messageRecord(index + 1).messageId);

test("a job for the matcher is one message, and names the row alone", async () => {
  sqs.on(SendMessageBatchCommand).resolves({});
  await queue.toMatcher([jobRecord()]);
  expect(sqs.commandCalls(SendMessageBatchCommand).map((call) => call.args[0].input)).toEqual([
    {
      QueueUrl: "https://sqs/matcher",
      Entries: [{ Id: "0", MessageBody: JSON.stringify({ jobId: jobRecord().jobId }) }],
    },
  ]);
});

test("arrivals are one message a programme and minute, and those of a programme come in turn", async () => {
  sqs.on(SendMessageCommand).resolves({});
  const asked = ["2026-09-01T09:00:00.000Z", "2026-09-01T09:00:59.999Z", "2026-09-01T09:01:00.000Z"];
  for (const at of asked) await queue.toArrivals("main", at);
  await queue.toArrivals("other", "2026-09-01T09:00:00.000Z");
  const sent = sqs.commandCalls(SendMessageCommand).map((call) => call.args[0].input);
  expect(sent[0]).toMatchObject({ QueueUrl: "https://sqs/arrivals.fifo", MessageBody: '{"arrivals":"main"}' });
  const [first, same, next, other] = sent.map(({ MessageDeduplicationId }) => MessageDeduplicationId);
  expect(first).toBe(same);
  expect(new Set([first, next, other]).size).toBe(3);
  const groups = sent.map(({ MessageGroupId }) => MessageGroupId);
  expect(new Set(groups.slice(0, 3)).size).toBe(1);
  expect(groups[3]).not.toBe(groups[0]);
});

test("message ids go out in batches of at most ten, each its own queue message, in order", async () => {
  sqs.on(SendMessageBatchCommand).resolves({});
  await queue.toSender(ids);
  const batches = sqs.commandCalls(SendMessageBatchCommand).map((call) => call.args[0].input.Entries ?? []);
  expect(batches.map((batch) => batch.length)).toEqual([10, 10, 3]);
  expect(batches.flat().map((entry) => JSON.parse(entry.MessageBody ?? "").messageId)).toEqual(ids);
  expect(batches.every((batch) => new Set(batch.map((entry) => entry.Id)).size === batch.length)).toBe(true);
});

test("urgent mail goes to its own queue where it has one, and each after so many seconds", async () => {
  sqs.on(SendMessageBatchCommand).resolves({});
  const client = new SQSClient({ region: "eu-west-1" });
  const urls = { matcherQueueUrl: "m", senderQueueUrl: "https://sqs/sender", arrivalsQueueUrl: "a" };
  const both = sqsQueue({ client, ...urls, urgentQueueUrl: "https://sqs/urgent" });
  await both.toSender(ids.slice(0, 1), "urgent", 0);
  await both.toSender(ids.slice(0, 1), "planned", 59);
  await sqsQueue({ client, ...urls }).toSender(ids.slice(0, 1), "urgent", 7);
  const sent = sqs.commandCalls(SendMessageBatchCommand).map((call) => call.args[0].input);
  expect(sent.map(({ QueueUrl, Entries = [] }) => [QueueUrl, Entries[0]?.DelaySeconds])).toEqual([
    ["https://sqs/urgent", undefined],
    ["https://sqs/sender", 59],
    ["https://sqs/sender", 7],
  ]);
});

test("nothing to hand over is no call", async () => {
  await queue.toSender([]);
  expect(sqs.calls()).toEqual([]);
});

test("a batch that is refused in part is an error that says how many, and holds no content", async () => {
  const Failed = [{ Id: "1", SenderFault: false, Code: "InternalError", Message: "secret" }];
  sqs.on(SendMessageBatchCommand).resolves({ Failed });
  await expect(queue.toSender(ids.slice(0, 4))).rejects.toThrow(/^The queue refused 1 of 4 messages: InternalError$/);
});
