import { paginateFilterLogEvents } from "@aws-sdk/client-cloudwatch-logs";
import { GetFunctionConfigurationCommand } from "@aws-sdk/client-lambda";
import type { Account } from "../deploy/account.ts";
import { type Finding, good, wrong } from "../deploy/finding.ts";
import type { Outputs } from "../deploy/stacks.ts";

/** A sweep, a planner's night and most pages come round within it. */
const WINDOW_HOURS = 24;
const MOST_NAMED = 50;
/** As lists and reads by key say it alike: key and faulty fields, and nothing of what they hold. */
const SAID = /The stored item (.+?) is malformed: ([^"\\]*)/;

/** What is stored and could not be read, by its key: as each function wrote it down when it came upon it. */
export async function checkRecords(account: Account, outputs: Outputs, now: Date): Promise<readonly Finding[]> {
  const functions = Object.entries(outputs).filter(([key]) => key.startsWith("Function"));
  const startTime = now.getTime() - WINDOW_HOURS * 60 * 60_000;
  const lists = await Promise.all(functions.map(([, name]) => unreadableIn(account, name, startTime)));
  const faultsOf = new Map(lists.flat());
  if (faultsOf.size === 0) return [good(`nothing that is stored was found unreadable in ${WINDOW_HOURS} hours`)];
  const named = [...faultsOf].sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, MOST_NAMED);
  return named.map(([key, faults]) =>
    wrong(
      `${key} cannot be read: ${faults}`,
      "See docs/operating.md, RecordsUnreadable: it is left out of every list.",
    ),
  );
}

async function unreadableIn(
  { lambda, logs: client }: Account,
  FunctionName: string,
  startTime: number,
): Promise<readonly (readonly [key: string, faults: string])[]> {
  const { LoggingConfig } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  const asked = { logGroupName: LoggingConfig?.LogGroup, startTime, filterPattern: '"The stored item"' };
  const found: (readonly [string, string])[] = [];
  for await (const { events = [] } of paginateFilterLogEvents({ client }, asked)) {
    for (const { message = "" } of events) {
      const [, key, faults] = SAID.exec(message) ?? [];
      if (key !== undefined && faults !== undefined) found.push([key, faults]);
    }
  }
  return found;
}
