import { GetQueueAttributesCommand } from "@aws-sdk/client-sqs";
import { type Account, queueUrl } from "./aws.ts";

/**
 * The one grant that the emulator asks for and AWS does not know: there SendMessageBatch is allowed by sqs:SendMessage
 * (Service Authorization Reference, Amazon SQS), here it is an action of its own. The sweeper alone sends batches.
 */
export async function allowBatches(account: Account): Promise<void> {
  const { Role } = await account.deployed("sweeper");
  const QueueUrl = await queueUrl(account, "SenderWorkQueue");
  const { Attributes } = await account.sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["QueueArn"] }),
  );
  const statement = { Effect: "Allow", Action: "sqs:SendMessageBatch", Resource: Attributes?.QueueArn };
  await account.query("iam", "PutRolePolicy", {
    RoleName: Role.slice(Role.lastIndexOf("/") + 1),
    PolicyName: "EmulatorBatches",
    PolicyDocument: JSON.stringify({ Version: "2012-10-17", Statement: [statement] }),
  });
}
