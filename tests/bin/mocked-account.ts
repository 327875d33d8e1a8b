import { CloudFormationClient, DescribeStacksCommand } from "@aws-sdk/client-cloudformation";
import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { SQSClient } from "@aws-sdk/client-sqs";
import { STSClient } from "@aws-sdk/client-sts";
import { mockClient } from "aws-sdk-client-mock";
import type { Account } from "../../bin/deploy/account.ts";

const OPTIONS = { region: "eu-west-2", credentials: { accessKeyId: "a", secretAccessKey: "s" } };

/** An account whose every call is answered by the test; what the test does not answer gets nothing. */
export function mockedAccount(region: string | undefined = OPTIONS.region) {
  const noRegion = async () => {
    throw new Error("Region is missing");
  };
  const account: Account = {
    sts: new STSClient({ ...OPTIONS, region: region ?? noRegion }),
    cloudFormation: new CloudFormationClient(OPTIONS),
    edgeCloudFormation: new CloudFormationClient({ ...OPTIONS, region: "us-east-1" }),
    cloudWatch: new CloudWatchClient(OPTIONS),
    cognito: new CognitoIdentityProviderClient(OPTIONS),
    lambda: new LambdaClient(OPTIONS),
    logs: new CloudWatchLogsClient(OPTIONS),
    ses: new SESv2Client(OPTIONS),
    sqs: new SQSClient(OPTIONS),
  };
  return {
    account,
    sts: mockClient(account.sts),
    cloudFormation: mockClient(account.cloudFormation),
    edgeCloudFormation: mockClient(account.edgeCloudFormation),
    cloudWatch: mockClient(account.cloudWatch),
    cognito: mockClient(account.cognito),
    lambda: mockClient(account.lambda),
    logs: mockClient(account.logs),
    ses: mockClient(account.ses),
    sqs: mockClient(account.sqs),
  };
}
export type MockedAccount = ReturnType<typeof mockedAccount>;

/** An error as AWS answers it. */
export function refusal(name: string, message = name): Error {
  return Object.assign(new Error(message), { name });
}

export type MockedStack = {
  readonly status: string;
  readonly description?: string;
  readonly createdAt?: string;
  readonly outputs?: Readonly<Record<string, string>>;
};

/** Only these stacks are there; in the edge's region, with `where`. */
export function stacksAre(
  mocked: MockedAccount,
  stacks: Readonly<Record<string, MockedStack>>,
  where: "cloudFormation" | "edgeCloudFormation" = "cloudFormation",
): void {
  mocked[where].on(DescribeStacksCommand).callsFake(({ StackName }: { StackName: string }) => {
    const stack = stacks[StackName];
    if (stack === undefined) throw refusal("ValidationError", `Stack with id ${StackName} does not exist`);
    const CreationTime = stack.createdAt === undefined ? undefined : new Date(stack.createdAt);
    const Outputs = Object.entries(stack.outputs ?? {}).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue }));
    return {
      Stacks: [{ StackName, StackStatus: stack.status, Description: stack.description, CreationTime, Outputs }],
    };
  });
}
