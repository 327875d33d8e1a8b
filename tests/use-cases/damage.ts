import { PutCommand, paginateScan } from "@aws-sdk/lib-dynamodb";
import { kindOf } from "../../lib/adapters/dynamodb/records.ts";
import type { TableRole } from "../../lib/adapters/dynamodb/tables.ts";
import type { World } from "../support/world.ts";

type Item = Readonly<Record<string, unknown>>;

/** What a version that was taken back may have left there. */
const OF_A_LATER_VERSION = { v: 99 };

/** Writes over each stored record of this kind that `which` names, by hand. Fails where there is none. */
export async function damage(
  { raw: { client, tables } }: World,
  name: string,
  which: (item: Item) => boolean,
  change: Item = OF_A_LATER_VERSION,
): Promise<void> {
  let damaged = 0;
  // Object.keys forgets that the keys are table roles.
  for (const role of Object.keys(tables) as TableRole[]) {
    for await (const { Items = [] } of paginateScan({ client }, { TableName: tables[role] })) {
      for (const item of Items.filter((each) => kindOf(role, each)?.name === name && which(each))) {
        await client.send(new PutCommand({ TableName: tables[role], Item: { ...item, ...change } }));
        damaged += 1;
      }
    }
  }
  if (damaged === 0) throw new Error(`no ${name} is stored that could be damaged`);
}
