import { apiHandler } from "../lib/api/http/handler.ts";
import { resendOperations } from "../lib/api/messages/operations.ts";
import { RESEND_ROUTES } from "../lib/api/messages/resend-routes.ts";
import { awsDeps } from "../lib/runtime/aws/deps.ts";
import { once } from "../lib/runtime/aws/once.ts";
import { readEnvironment } from "../lib/runtime/config.ts";

const environmentOf = once(async () => readEnvironment("resend-api"));

const depsOf = once(async () => {
  const environment = await environmentOf();
  return awsDeps("resend-api", environment, { publicUrl: environment.PUBLIC_URL });
});

const originSecret = async () => (await environmentOf()).ORIGIN_SECRET;

export const handler = apiHandler(RESEND_ROUTES, resendOperations, depsOf, originSecret);
