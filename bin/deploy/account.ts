import { CloudFormationClient } from "@aws-sdk/client-cloudformation";
import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { SQSClient } from "@aws-sdk/client-sqs";
import { STSClient } from "@aws-sdk/client-sts";
import { OF_AN_INVOCATION, OF_AN_OPERATOR, patient } from "../../lib/adapters/patience.ts";
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
  return {
    sts: new STSClient(patient({}, OF_AN_OPERATOR)),
    cloudFormation: new CloudFormationClient(patient({}, OF_AN_OPERATOR)),
    edgeCloudFormation: new CloudFormationClient(patient({ region: EDGE_REGION }, OF_AN_OPERATOR)),
    cloudWatch: new CloudWatchClient(patient({}, OF_AN_OPERATOR)),
    cognito: new CognitoIdentityProviderClient(patient({}, OF_AN_OPERATOR)),
    lambda: new LambdaClient(patient({}, OF_AN_INVOCATION)),
    logs: new CloudWatchLogsClient(patient({}, OF_AN_OPERATOR)),
    ses: new SESv2Client(patient({}, OF_AN_OPERATOR)),
    // A queue is asked for at the same endpoint as all else, whatever host its address names.
    sqs: new SQSClient(patient({ useQueueUrlAsEndpoint: false }, OF_AN_OPERATOR)),
  };
}
