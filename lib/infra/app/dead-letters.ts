import { Duration } from "aws-cdk-lib";
import { Queue, QueueEncryption, type QueueProps } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";

/** Where what failed for good is kept for a fortnight, for a person to look at and to send back. Each has an alarm. */
export function deadLetterQueue(scope: Construct, kind: Pick<QueueProps, "fifo"> = {}): Queue {
  return new Queue(scope, "DeadLetters", {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    ...kind,
  });
}
