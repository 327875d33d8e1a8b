import { BatchWriteCommand, paginateScan } from "@aws-sdk/lib-dynamodb";
import type { TableNames } from "../../lib/adapters/dynamodb/tables.ts";
import { freshTables } from "../support/database.ts";

type Lagging = Awaited<ReturnType<typeof freshTables>> & {
  /** From now on every index answers with what is there now, whatever is written meanwhile. */
  readonly freeze: () => Promise<void>;
};

let numbers = 0;

/** Fresh tables whose indexes can be made to trail them, as those of DynamoDB do for a moment. */
export async function laggingTables(): Promise<Lagging> {
  const { client, tables } = await freshTables();
  const { tables: past } = await freshTables();
  const instead = new Map(Object.entries(tables).map(([role, name]) => [name, past[role as keyof TableNames]]));
  let frozen = false;
  numbers += 1;
  client.middlewareStack.add(
    (next) => (args) => {
      // Every command of this client is DynamoDB's: one with an index names the table that it belongs to.
      const input = args.input as { TableName?: string; IndexName?: string };
      const other = input.IndexName === undefined ? undefined : instead.get(input.TableName ?? "");
      return next(frozen && other !== undefined ? { ...args, input: { ...input, TableName: other } as never } : args);
    },
    { step: "initialize", name: `lagging-${numbers}`, priority: "high" },
  );
  return {
    client,
    tables,
    freeze: async () => {
      for (const [from, to] of instead) {
        for await (const { Items = [] } of paginateScan({ client }, { TableName: from })) {
          for (let start = 0; start < Items.length; start += 25) {
            const some = Items.slice(start, start + 25).map((Item) => ({ PutRequest: { Item } }));
            await client.send(new BatchWriteCommand({ RequestItems: { [to]: some } }));
          }
        }
      }
      frozen = true;
    },
  };
}
