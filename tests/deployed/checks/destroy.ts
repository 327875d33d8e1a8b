import { ScanCommand } from "@aws-sdk/client-dynamodb";
import type { Progress } from "../../../bin/demo/progress.ts";
import { tableNames } from "../aws.ts";
import type { Operator } from "../operator.ts";
import { POOL } from "../staff.ts";
import type { Stage } from "../stage.ts";

const DATA = "Groupwright-Data";

/** Taking the service down keeps what people entrusted to it. */
export async function destroy(stage: Stage, operator: Operator, progress: Progress): Promise<void> {
  const { account } = stage;
  await operator.destroy("Groupwright-Observability");
  const app = await operator.destroy("Groupwright-App");
  const gone = (await stage.anyone("GET", "/v1/open-groups")).status === 404;
  progress.check("the App stack is destroyed, and the API with it", app.status === 0 && gone, lastLine(app.output));
  // Until now the functions may have finished a job, whose row is gone with it; from here on nothing writes.
  const before = await contents(stage);
  const refused = await operator.destroy(DATA);
  const protectedStack = refused.status !== 0 && /TerminationProtection/i.test(refused.output);
  progress.check("the Data stack is protected against it", protectedStack);
  await account.query("cloudformation", "UpdateTerminationProtection", {
    StackName: DATA,
    EnableTerminationProtection: "false",
  });
  const data = await operator.destroy(DATA);
  progress.check("unprotected by hand, it is destroyed too", data.status === 0, lastLine(data.output));
  progress.check("every table is still there, with every row", (await contents(stage)) === before, before);
  const pool = await account.json<{ UserPool: { Id: string } }>("cognito-idp", `${POOL}.DescribeUserPool`, {
    UserPoolId: stage.outputs.staffPoolId,
  });
  progress.check("so is the staff directory", pool.UserPool.Id === stage.outputs.staffPoolId);
  const { Keys } = await account.json<{ Keys: { KeyId: string }[] }>("kms", "TrentService.ListKeys", {});
  const states = await Promise.all(
    Keys.map(({ KeyId }) =>
      account.json<{ KeyMetadata: { KeyState: string } }>("kms", "TrentService.DescribeKey", { KeyId }),
    ),
  );
  const usable = states.filter(({ KeyMetadata }) => KeyMetadata.KeyState === "Enabled").length;
  progress.check("and the keys without which the rows could not be read", usable >= 2, `${usable} keys`);
}

async function contents({ account }: Stage): Promise<string> {
  const names = (await tableNames(account)).filter((name) => name.startsWith(DATA));
  const rows = await Promise.all(
    names.map(async (TableName) => {
      const { Count = 0 } = await account.dynamo.send(new ScanCommand({ TableName, Select: "COUNT" }));
      return `${TableName.slice(DATA.length + 1).replace(/[0-9A-F]{8}-.*/, "")} ${Count}`;
    }),
  );
  return rows.join(", ");
}

function lastLine(output: string): string {
  return output.trim().split("\n").at(-1)?.slice(0, 120) ?? "";
}
