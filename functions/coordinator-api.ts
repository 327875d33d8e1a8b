import { COORDINATOR_OPERATIONS } from "../lib/api/coordinator-operations.ts";
import { COORDINATOR_ROUTES } from "../lib/api/coordinator-routes.ts";
import { apiHandler } from "../lib/api/http/handler.ts";
import { awsDeps } from "../lib/runtime/aws/deps.ts";
import { awsLinks } from "../lib/runtime/aws/links.ts";
import { once } from "../lib/runtime/aws/once.ts";
import { awsQueue } from "../lib/runtime/aws/queue.ts";
import { readEnvironment } from "../lib/runtime/config.ts";

const environmentOf = once(async () => readEnvironment("coordinator-api"));

const depsOf = once(async () => {
  const environment = await environmentOf();
  return awsDeps("coordinator-api", environment, {
    links: awsLinks(environment),
    queue: awsQueue({ matcher: environment.MATCHER_QUEUE_URL, arrivals: environment.ARRIVALS_QUEUE_URL }),
    publicUrl: environment.PUBLIC_URL,
  });
});

const originSecret = async () => (await environmentOf()).ORIGIN_SECRET;

export const handler = apiHandler(COORDINATOR_ROUTES, COORDINATOR_OPERATIONS, depsOf, originSecret);
