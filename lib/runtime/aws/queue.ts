import type { Queue } from "../../use-cases/ports.ts";
import { once } from "./once.ts";
import type { QueueUrls } from "./sqs.ts";

/**
 * A queue that may only be reached by the ways that are given; the others throw. The client of SQS is loaded with
 * the first job, so that no start waits for it.
 */
export function awsQueue(urls: QueueUrls): Queue {
  const sqs = once(async () => (await import("./sqs.ts")).queueOf(urls));
  const refuse = (queue: string) => async () => {
    throw new Error(`this function has no power to queue for the ${queue}`);
  };
  return {
    toMatcher: urls.matcher === undefined ? refuse("matcher") : async (jobs) => (await sqs()).toMatcher(jobs),
    toArrivals:
      urls.arrivals === undefined ? refuse("arrivals") : async (...asked) => (await sqs()).toArrivals(...asked),
    toSender: urls.sender === undefined ? refuse("sender") : async (...handed) => (await sqs()).toSender(...handed),
  };
}
