import { resolve } from "node:path";
import { type Duration, Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { TableRole } from "../adapters/dynamodb/tables.ts";
import type { FunctionName } from "../runtime/config.ts";
import type { DataStack } from "./data-stack.ts";
import { GRANTS } from "./grants.ts";

export type Shape = { readonly memoryMb: number; readonly timeout: Duration };

const DIST = resolve(import.meta.dirname, "../../dist");

/** One Lambda of the service: the bundle in `dist/<name>`, its own role, its own log group. */
export function serviceFunction(
  scope: Construct,
  name: FunctionName,
  { shape, environment }: { shape: Shape; environment: Record<string, string> },
): LambdaFunction {
  return new LambdaFunction(scope, name, {
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: "index.handler",
    code: Code.fromAsset(resolve(DIST, name)),
    memorySize: shape.memoryMb,
    timeout: shape.timeout,
    loggingFormat: LoggingFormat.JSON,
    logGroup: new LogGroup(scope, `${name}-logs`, { retention: RetentionDays.ONE_MONTH }),
    environment,
  });
}

/** Gives `fn` exactly what `GRANTS` lists for it: named actions on named tables and keys. */
export function grantData(fn: LambdaFunction, name: FunctionName, data: DataStack): void {
  const { tables, linkKey } = GRANTS[name];
  for (const [table, actions] of Object.entries(tables) as [TableRole, readonly string[]][]) {
    const { tableArn } = data.tables[table];
    const resources = actions.includes("Query") ? [tableArn, `${tableArn}/index/*`] : [tableArn];
    fn.addToRolePolicy(new PolicyStatement({ actions: actions.map((action) => `dynamodb:${action}`), resources }));
  }
  if (tables.sensitive !== undefined) {
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"],
        resources: [data.sensitiveKey.keyArn],
        // Only through DynamoDB: the key is of no use to the function by itself.
        conditions: { StringEquals: { "kms:ViaService": `dynamodb.${Stack.of(fn).region}.amazonaws.com` } },
      }),
    );
  }
  if (linkKey.length > 0) {
    fn.addToRolePolicy(
      new PolicyStatement({ actions: linkKey.map((action) => `kms:${action}`), resources: [data.linkKey.keyArn] }),
    );
  }
}

/** Send from the organisation's own address, and from no other. */
export function grantMail(fn: LambdaFunction, senderAddress: string, configurationSetName: string): void {
  const { partition, region, account } = Stack.of(fn);
  const ses = `arn:${partition}:ses:${region}:${account}`;
  const domain = senderAddress.slice(senderAddress.indexOf("@") + 1);
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ["ses:SendEmail"],
      resources: [
        `${ses}:identity/${senderAddress}`,
        `${ses}:identity/${domain}`,
        `${ses}:configuration-set/${configurationSetName}`,
      ],
      conditions: { StringEquals: { "ses:FromAddress": senderAddress } },
    }),
  );
}
