import { GetAccountSettingsCommand, type GetAccountSettingsCommandOutput } from "@aws-sdk/client-lambda";
import type { Settings } from "../../lib/domain/settings.ts";
import { mostAtWork, queuesFor } from "../../lib/runtime/queues.ts";
import type { Account } from "./account.ts";
import { type Finding, good, note } from "./finding.ts";

/** Fewer executions than this for the API, and people are turned away when a dozen of them come at once. */
const ENOUGH_FOR_THE_API = 20;

/**
 * How many functions Lambda runs at once in this account: ten in a new one, which queues and clock nearly use up. It
 * stops no deployment, since nothing is reserved of them.
 */
export async function checkConcurrency(
  { lambda }: Pick<Account, "lambda">,
  { capacity }: Pick<Settings, "capacity">,
): Promise<readonly Finding[]> {
  const settings: GetAccountSettingsCommandOutput | undefined = await lambda.send(new GetAccountSettingsCommand({}));
  const { ConcurrentExecutions: limit, UnreservedConcurrentExecutions: free = limit } = settings?.AccountLimit ?? {};
  // Not every emulator knows of it, and may answer nothing; then there is nothing to say.
  if (limit === undefined || free === undefined) return [];
  const most = mostAtWork(capacity);
  const left = Math.max(0, free - most);
  if (left >= ENOUGH_FOR_THE_API)
    return [good(`Lambda runs ${limit} functions at once in this account${more(free, capacity)}`)];
  const reserved = free < limit ? `, of which ${limit - free} are reserved for others` : "";
  return [
    note(
      `Lambda runs only ${limit} functions at once in this account${reserved}: queues and clock may take ` +
        `${most}, so that ${left} of the requests are answered at a time while mail goes out, and the rest ` +
        "get 503",
      "Enough to try it out. Before applicants come, ask for more, at no cost: aws service-quotas " +
        "request-service-quota-increase --service-code lambda --quota-code L-B99A9384 --desired-value 1000",
    ),
  ];
}

/** What it could do with so many, and does not. */
function more(free: number, capacity: Settings["capacity"]): string {
  const isUsed = queuesFor(capacity).urgent !== undefined;
  if (isUsed || queuesFor({ ...capacity, functionsAtOnce: free }).urgent === undefined) return "";
  return `; with capacity: { functionsAtOnce: ${free} } urgent mail would have senders of its own`;
}
