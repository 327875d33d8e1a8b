import { awsDeps } from "../lib/runtime/aws/deps.ts";
import { once } from "../lib/runtime/aws/once.ts";
import { awsQueue } from "../lib/runtime/aws/queue.ts";
import { readEnvironment } from "../lib/runtime/config.ts";
import { plannerHandler } from "../lib/runtime/handlers/planner.ts";

const depsOf = once(async () => {
  const environment = readEnvironment("planner");
  return awsDeps("planner", environment, {
    queue: awsQueue({ matcher: environment.MATCHER_QUEUE_URL, arrivals: environment.ARRIVALS_QUEUE_URL }),
  });
});

export const handler = plannerHandler(depsOf);
