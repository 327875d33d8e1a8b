import { RemovalPolicy, Stack } from "aws-cdk-lib";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";

/** Encrypts what the service says about itself: its logs, and the topic that alarms go through. */
export function operationsKey(stack: Stack): Key {
  const key = new Key(stack, "OperationsKey", {
    description: "Logs and alarms",
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const { partition, region, account } = Stack.of(stack);
  const ownLogs = `arn:${partition}:logs:${region}:${account}:log-group:*`;
  key.grantEncryptDecrypt(
    new ServicePrincipal(`logs.${region}.amazonaws.com`, {
      conditions: { ArnLike: { "kms:EncryptionContext:aws:logs:arn": ownLogs } },
    }),
  );
  // An alarm that may not use the topic's key rings unheard.
  key.grantEncryptDecrypt(
    new ServicePrincipal("cloudwatch.amazonaws.com", {
      conditions: { StringEquals: { "aws:SourceAccount": account } },
    }),
  );
  return key;
}
