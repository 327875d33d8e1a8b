import { awsDeps } from "../lib/runtime/aws/deps.ts";
import { once } from "../lib/runtime/aws/once.ts";
import { readEnvironment } from "../lib/runtime/config.ts";
import { matcherHandler } from "../lib/runtime/handlers/matcher.ts";

const depsOf = once(async () => awsDeps("matcher", readEnvironment("matcher"), {}));

export const handler = matcherHandler(depsOf);
