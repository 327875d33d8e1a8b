import { GRANTS } from "../../lib/infra/app/grants.ts";
import type { FunctionName } from "../../lib/runtime/config.ts";
import { type Account, queueUrl } from "./aws.ts";
import { ACCOUNT, REGION } from "./emulator/emulator.ts";

const QUEUES = { matcher: "MatcherWorkQueue", arrivals: "ArrivalsWorkQueue", sender: "SenderWorkQueue" } as const;

/**
 * The one grant that the emulator asks for and AWS does not know: there SendMessageBatch is allowed by sqs:SendMessage
 * (Service Authorization Reference, Amazon SQS), here it is an action of its own. Whoever may send may send batches.
 */
export async function allowBatches(account: Account): Promise<void> {
  // Object.keys forgets that the keys are the functions' names.
  for (const name of Object.keys(GRANTS) as FunctionName[]) {
    const { queues } = GRANTS[name];
    if (queues.length === 0) continue;
    const urls = await Promise.all(queues.map((queue) => queueUrl(account, QUEUES[queue])));
    const Resource = urls.map((url) => `arn:aws:sqs:${REGION}:${ACCOUNT}:${url.split("/").at(-1)}`);
    const statement = { Effect: "Allow", Action: "sqs:SendMessageBatch", Resource };
    const { Role } = await account.deployed(name);
    await account.query("iam", "PutRolePolicy", {
      RoleName: Role.slice(Role.lastIndexOf("/") + 1),
      PolicyName: "EmulatorBatches",
      PolicyDocument: JSON.stringify({ Version: "2012-10-17", Statement: [statement] }),
    });
  }
}
