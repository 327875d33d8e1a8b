import { Stack } from "aws-cdk-lib";
import { PolicyStatement, type PolicyStatementProps } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { TableRole } from "../../adapters/dynamodb/tables.ts";
import type { FunctionName } from "../../runtime/config.ts";
import type { DataStack } from "../data/data-stack.ts";
import { GRANTS, type TableGrant } from "./grants.ts";

/** Gives `fn` exactly what `GRANTS` lists for it: named actions on named tables, indexes and keys. */
export function grantData(fn: LambdaFunction, name: FunctionName, data: DataStack): void {
  const { tables, linkKey } = GRANTS[name];
  // Object.entries forgets that the keys are table roles.
  for (const [table, grant] of Object.entries(tables) as [TableRole, TableGrant][]) {
    grantTable(fn, data.tables[table].tableArn, grant);
  }
  const keys = (Object.keys(tables) as TableRole[]).flatMap((table) => data.tables[table].encryptionKey ?? []);
  for (const key of new Set(keys)) grantKeyThroughDynamo(fn, key);
  if (linkKey.length > 0) {
    fn.addToRolePolicy(
      new PolicyStatement({ actions: linkKey.map((action) => `kms:${action}`), resources: [data.linkKey.keyArn] }),
    );
  }
}

function grantTable(fn: LambdaFunction, arn: string, { onTable, indexes = [], queries }: TableGrant): void {
  const allow = (actions: readonly string[], resources: string[], conditions?: PolicyStatementProps["conditions"]) => {
    if (actions.length === 0 || resources.length === 0) return;
    const named = actions.map((action) => `dynamodb:${action}`);
    fn.addToRolePolicy(new PolicyStatement({ actions: named, resources, ...(conditions && { conditions }) }));
  };
  if (queries === undefined) allow(onTable, [arn]);
  else {
    const partitions = queries.map((prefix) => `${prefix}*`);
    allow(onTable.filter(isByKey), [arn]);
    allow(["Query"], [arn], { "ForAllValues:StringLike": { "dynamodb:LeadingKeys": partitions } });
  }
  allow(
    ["Query"],
    indexes.map((index) => `${arn}/index/${index}`),
  );
}

function isByKey(action: string): boolean {
  return action !== "Query";
}

/** Only through DynamoDB: the key is of no use to the function by itself. */
function grantKeyThroughDynamo(fn: LambdaFunction, key: IKey): void {
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ["kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey"],
      resources: [key.keyArn],
      conditions: { StringEquals: { "kms:ViaService": `dynamodb.${Stack.of(fn).region}.amazonaws.com` } },
    }),
  );
}

/**
 * Send from the organisation's own address, and from no other. SES asks this not of the sender's identity alone: in the
 * sandbox, where whoever gets mail is an identity of the account too, it asks it of theirs as well, and who that will
 * be nobody knows here. So any identity of this account is allowed, and the condition, which is about the sender
 * whatever identity is asked of, is what narrows it. Whoever bounced or complained is taken off the account's list of
 * those whom SES sends nothing to, once they may be written to again.
 */
export function grantMail(fn: LambdaFunction, senderAddress: string, configurationSetName: string): void {
  const { partition, region, account } = Stack.of(fn);
  const ses = `arn:${partition}:ses:${region}:${account}`;
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ["ses:SendEmail"],
      resources: [`${ses}:identity/*`, `${ses}:configuration-set/${configurationSetName}`],
      conditions: { StringEquals: { "ses:FromAddress": senderAddress } },
    }),
  );
  // IAM knows no resource of it: an account has one such list in a region.
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ["ses:DeleteSuppressedDestination"],
      resources: ["*"],
      conditions: { StringEquals: { "aws:RequestedRegion": region } },
    }),
  );
}

/** SES knows no resource to narrow this question to: it is about the account and region that asks. */
export function grantAskingMail(fn: LambdaFunction): void {
  const conditions = { StringEquals: { "aws:RequestedRegion": Stack.of(fn).region } };
  fn.addToRolePolicy(new PolicyStatement({ actions: ["ses:GetAccount"], resources: ["*"], conditions }));
}
