import { apiHandler } from "../lib/api/http/handler.ts";
import { PUBLIC_OPERATIONS } from "../lib/api/public-operations.ts";
import { PUBLIC_ROUTES } from "../lib/api/public-routes.ts";
import { awsDeps } from "../lib/runtime/aws/deps.ts";
import { awsLinks, awsPersonSecret } from "../lib/runtime/aws/links.ts";
import { once } from "../lib/runtime/aws/once.ts";
import { awsQueue } from "../lib/runtime/aws/queue.ts";
import { readEnvironment } from "../lib/runtime/config.ts";

const environmentOf = once(async () => readEnvironment("public-api"));

const depsOf = once(async () => {
  const environment = await environmentOf();
  return awsDeps("public-api", environment, {
    links: awsLinks(environment),
    personSecret: once(() => awsPersonSecret(environment)),
    queue: awsQueue({ matcher: environment.MATCHER_QUEUE_URL, arrivals: environment.ARRIVALS_QUEUE_URL }),
    publicUrl: environment.PUBLIC_URL,
  });
});

const originSecret = async () => (await environmentOf()).ORIGIN_SECRET;

export const handler = apiHandler(PUBLIC_ROUTES, PUBLIC_OPERATIONS, depsOf, originSecret);
