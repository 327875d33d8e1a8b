import { awsDeps } from "../lib/runtime/aws/deps.ts";
import { awsMailService } from "../lib/runtime/aws/mail-service.ts";
import { once } from "../lib/runtime/aws/once.ts";
import { awsQueue } from "../lib/runtime/aws/queue.ts";
import { readEnvironment } from "../lib/runtime/config.ts";
import { sweeperHandler } from "../lib/runtime/handlers/sweeper.ts";

const depsOf = once(async () => {
  const environment = readEnvironment("sweeper");
  return awsDeps("sweeper", environment, {
    mailService: awsMailService(),
    queue: awsQueue({
      matcher: environment.MATCHER_QUEUE_URL,
      arrivals: environment.ARRIVALS_QUEUE_URL,
      sender: environment.SENDER_QUEUE_URL,
      urgent: environment.URGENT_QUEUE_URL,
    }),
  });
});

export const handler = sweeperHandler(depsOf);
