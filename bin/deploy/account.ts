import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { SQSClient } from "@aws-sdk/client-sqs";
import { STSClient } from "@aws-sdk/client-sts";
import { EDGE_REGION } from "../../lib/domain/settings.ts";

/** The AWS account that the environment names: profile, region, and AWS_ENDPOINT_URL where it is not AWS itself. */
export type Account = {
  readonly sts: STSClient;
  readonly cloudFormation: CloudFormationClient;
  /** In the region of the edge's stack. */
  readonly edgeCloudFormation: CloudFormationClient;
  readonly cloudWatch: CloudWatchClient;
  readonly cognito: CognitoIdentityProviderClient;
  readonly lambda: LambdaClient;
  readonly logs: CloudWatchLogsClient;
  readonly ses: SESv2Client;
  readonly sqs: SQSClient;
};

export function openAccount(): Account {
  // Somebody waits at the terminal: rather an answer than another try.
  const options = { maxAttempts: 2 };
  return {
    sts: new STSClient(options),
    cloudFormation: new CloudFormationClient(options),
    edgeCloudFormation: new CloudFormationClient({ ...options, region: EDGE_REGION }),
    cloudWatch: new CloudWatchClient(options),
    cognito: new CognitoIdentityProviderClient(options),
    lambda: new LambdaClient(options),
    logs: new CloudWatchLogsClient(options),
    ses: new SESv2Client(options),
    // A queue is asked for at the same endpoint as all else, whatever host its address names.
    sqs: new SQSClient({ ...options, useQueueUrlAsEndpoint: false }),
  };
}
