import { GetAccountSettingsCommand, type GetAccountSettingsCommandOutput } from "@aws-sdk/client-lambda";
import { MOST_AT_WORK } from "../../lib/runtime/queues.ts";
import type { Account } from "./account.ts";
import { type Finding, good, note } from "./finding.ts";

/** Fewer executions than this for the API, and people are turned away when a dozen of them come at once. */
const ENOUGH_FOR_THE_API = 20;

/**
 * How many functions Lambda runs at once in this account: ten in a new one, which queues and clock nearly use up. It
 * stops no deployment, since nothing is reserved of them.
 */
export async function checkConcurrency({ lambda }: Pick<Account, "lambda">): Promise<readonly Finding[]> {
  const settings: GetAccountSettingsCommandOutput | undefined = await lambda.send(new GetAccountSettingsCommand({}));
  const { ConcurrentExecutions: limit, UnreservedConcurrentExecutions: free = limit } = settings?.AccountLimit ?? {};
  // Not every emulator knows of it, and may answer nothing; then there is nothing to say.
  if (limit === undefined || free === undefined) return [];
  const left = Math.max(0, free - MOST_AT_WORK);
  if (left >= ENOUGH_FOR_THE_API) return [good(`Lambda runs ${limit} functions at once in this account`)];
  const reserved = free < limit ? `, of which ${limit - free} are reserved for others` : "";
  return [
    note(
      `Lambda runs only ${limit} functions at once in this account${reserved}: queues and clock may take ` +
        `${MOST_AT_WORK}, so that ${left} of the requests are answered at a time while mail goes out, and the rest ` +
        "get 503",
      "Enough to try it out. Before applicants come, ask for more, at no cost: aws service-quotas " +
        "request-service-quota-increase --service-code lambda --quota-code L-B99A9384 --desired-value 1000",
    ),
  ];
}
