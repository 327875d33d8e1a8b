import { CfnOutput, type Stack } from "aws-cdk-lib";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { DataStack } from "../data/data-stack.ts";
import type { OriginSecret } from "../edge/origin-secret.ts";
import type { GroupwrightApi } from "./http-api.ts";

export type NamedQueue = { readonly name: string; readonly queue: IQueue };

/** What a stack of functions has to show. */
type Service = Stack & {
  readonly api: GroupwrightApi;
  readonly originSecret: OriginSecret | undefined;
  readonly workQueues: readonly NamedQueue[];
  readonly deadLetterQueues: readonly NamedQueue[];
  readonly functions: Readonly<Record<string, IFunction>>;
};

/** What an operator, `deploy` and `doctor` need to know of a deployment: where things are, and what they are called. */
export function describeOutputs(stack: Service, data: DataStack, publicUrl: string): void {
  const { domainTarget, http } = stack.api;
  const { originSecret } = stack;
  const outputs: Record<string, string> = {
    ApiUrl: http.apiEndpoint,
    PublicUrl: publicUrl,
    StaffPoolId: data.staff.pool.userPoolId,
    StaffClientId: data.staff.client.userPoolClientId,
    StaffSignInUrl: data.staff.signInUrl,
    OutboxTable: data.tables.outbox.tableName,
    ...(domainTarget === undefined ? {} : { DomainTarget: domainTarget }),
    // What the edge's stack has to be told.
    ...(originSecret === undefined
      ? {}
      : {
          ApiHost: `${http.apiId}.execute-api.${stack.region}.${stack.urlSuffix}`,
          OriginVerifyName: originSecret.name,
        }),
    ...Object.fromEntries(stack.workQueues.map(({ name, queue }) => [`Work${pascal(name)}Url`, queue.queueUrl])),
    ...Object.fromEntries(
      stack.deadLetterQueues.map(({ name, queue }) => [`DeadLetters${pascal(name)}Url`, queue.queueUrl]),
    ),
    ...Object.fromEntries(
      Object.entries(stack.functions).map(([name, fn]) => [`Function${pascal(name)}`, fn.functionName]),
    ),
  };
  for (const [name, value] of Object.entries(outputs)) new CfnOutput(stack, name, { value });
}

/** @example pascal("mail-events") // "MailEvents" */
function pascal(name: string): string {
  return name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
}
