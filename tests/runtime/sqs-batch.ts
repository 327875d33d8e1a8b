import type { SQSEvent } from "aws-lambda";

/** As Lambda hands messages of a queue over, each received for the first time. */
export function sqsBatch(...bodies: readonly string[]): SQSEvent {
  const record = (body: string, at: number) => ({
    messageId: `m${at}`,
    receiptHandle: "r",
    body,
    attributes: {
      ApproximateReceiveCount: "1",
      SentTimestamp: "0",
      SenderId: "s",
      ApproximateFirstReceiveTimestamp: "0",
    },
    messageAttributes: {},
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: "arn:aws:sqs:eu-west-1:1:q",
    awsRegion: "eu-west-1",
  });
  return { Records: bodies.map(record) };
}
