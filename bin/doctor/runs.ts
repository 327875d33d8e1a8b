import { paginateFilterLogEvents } from "@aws-sdk/client-cloudwatch-logs";
import { GetFunctionConfigurationCommand } from "@aws-sdk/client-lambda";
import type { Account } from "../deploy/account.ts";

/** One run of a function that a schedule starts; `at` in epoch milliseconds. */
export type Run = { readonly well: boolean; readonly at: number };

/** What the function itself wrote down: `name` after each run that went well, `name-failed` after any other. */
export async function runsSince(
  { lambda, logs: client }: Pick<Account, "lambda" | "logs">,
  FunctionName: string | undefined,
  name: string,
  startTime: number,
): Promise<readonly Run[]> {
  const { LoggingConfig } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  const filterPattern = `{ $.event = "${name}" || $.event = "${name}-failed" }`;
  const asked = { logGroupName: LoggingConfig?.LogGroup, startTime, filterPattern };
  const runs: Run[] = [];
  // A page may be empty and not be the last: CloudWatch says how far it has looked.
  for await (const { events = [] } of paginateFilterLogEvents({ client }, asked)) {
    for (const { message = "", timestamp = 0 } of events) {
      const event = /"event":"([\w-]+)"/.exec(message)?.[1];
      if (event === name || event === `${name}-failed`) runs.push({ well: event === name, at: timestamp });
    }
  }
  return runs;
}
