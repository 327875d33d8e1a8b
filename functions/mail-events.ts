import { awsDeps } from "../lib/runtime/aws/deps.ts";
import { once } from "../lib/runtime/aws/once.ts";
import { readEnvironment } from "../lib/runtime/config.ts";
import { mailEventsHandler } from "../lib/runtime/handlers/mail-events.ts";

const depsOf = once(async () => awsDeps("mail-events", readEnvironment("mail-events"), {}));

export const handler = mailEventsHandler(depsOf);
