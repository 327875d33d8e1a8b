import { SQSClient } from "@aws-sdk/client-sqs";
import { sqsQueue } from "../../adapters/sqs/queue.ts";
import type { Queue } from "../../use-cases/ports.ts";

const client = new SQSClient({});

/** A queue that may only be reached by the ways that are given; the other one throws. */
export function awsQueue(urls: { readonly matcher?: string; readonly sender?: string }): Queue {
  const { toMatcher, toSender } = sqsQueue({
    client,
    matcherQueueUrl: urls.matcher ?? "",
    senderQueueUrl: urls.sender ?? "",
  });
  const refuse = (queue: string) => async () => {
    throw new Error(`this function has no power to queue for the ${queue}`);
  };
  return {
    toMatcher: urls.matcher === undefined ? refuse("matcher") : toMatcher,
    toSender: urls.sender === undefined ? refuse("sender") : toSender,
  };
}
