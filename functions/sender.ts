import { awsDeps } from "../lib/runtime/aws/deps.ts";
import { awsLinks } from "../lib/runtime/aws/links.ts";
import { awsMailer } from "../lib/runtime/aws/mailer.ts";
import { once } from "../lib/runtime/aws/once.ts";
import { awsQueue } from "../lib/runtime/aws/queue.ts";
import { readEnvironment } from "../lib/runtime/config.ts";
import { senderHandler } from "../lib/runtime/handlers/sender.ts";

const depsOf = once(async () => {
  const environment = readEnvironment("sender");
  return awsDeps("sender", environment, {
    links: awsLinks(environment),
    mailer: awsMailer(environment),
    queue: awsQueue({ matcher: environment.MATCHER_QUEUE_URL, arrivals: environment.ARRIVALS_QUEUE_URL }),
    publicUrl: environment.PUBLIC_URL,
  });
});

export const handler = senderHandler(depsOf);
