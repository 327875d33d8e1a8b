import { awsDeps } from "../lib/runtime/aws/deps.ts";
import { once } from "../lib/runtime/aws/once.ts";
import { awsQueue } from "../lib/runtime/aws/queue.ts";
import { readEnvironment } from "../lib/runtime/config.ts";
import { matcherHandler } from "../lib/runtime/handlers/matcher.ts";

const depsOf = once(async () => {
  const environment = readEnvironment("matcher");
  return awsDeps("matcher", environment, { queue: awsQueue({ matcher: environment.MATCHER_QUEUE_URL }) });
});

export const handler = matcherHandler(depsOf);
