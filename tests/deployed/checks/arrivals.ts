import { ListTablesCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import type { Progress } from "../../../bin/demo/progress.ts";
import type { Account } from "../aws.ts";
import type { Stage } from "../stage.ts";
import { waitFor } from "../wait-for.ts";

/** Those who confirmed their address have arrived. */
export async function arrived({ account }: Stage, progress: Progress): Promise<void> {
  const waiting = await arrivalsIn(account);
  progress.check("each confirmed address is an arrival that is written down", waiting > 0, `${waiting} rows`);
}

/** A minute later, since they lie in their queue for as long, and by the matcher, in turn. */
export async function dealtWith({ account }: Stage, progress: Progress): Promise<void> {
  await waitFor("the arrivals to be dealt with", 120, async () =>
    (await arrivalsIn(account)) === 0 ? true : undefined,
  );
  progress.check("arrivals are dealt with by way of their queue, and none is left", true);
}

async function arrivalsIn({ dynamo }: Account): Promise<number> {
  const { TableNames = [] } = await dynamo.send(new ListTablesCommand({}));
  const TableName = TableNames.find((name) => name.includes("Outbox"));
  if (TableName === undefined) throw new Error("no outbox is deployed");
  const { Count = 0 } = await dynamo.send(
    new ScanCommand({
      TableName,
      // Of people: each plan of a night adds one of its own.
      FilterExpression: "begins_with(pk, :arrivals) AND begins_with(#work.because, :person)",
      ExpressionAttributeNames: { "#work": "work" },
      ExpressionAttributeValues: { ":arrivals": { S: "ARRIVALS#" }, ":person": { S: "app_" } },
      Select: "COUNT",
    }),
  );
  return Count;
}
