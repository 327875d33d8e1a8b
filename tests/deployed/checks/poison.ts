import {
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SetQueueAttributesCommand,
} from "@aws-sdk/client-sqs";
import type { Progress } from "../../../bin/demo/progress.ts";
import { type Account, queueUrl } from "../aws.ts";
import { ok } from "../emulator/gateway.ts";
import { newcomer } from "../people.ts";
import { linkFor, type Stage } from "../stage.ts";
import { submit } from "../story/intake.ts";
import { messages } from "../story/reminder.ts";
import { waitFor } from "../wait-for.ts";

const POISON = '{"messageId":';

/** One message that cannot be read, in one batch with one that can. */
export async function poison(stage: Stage, progress: Progress): Promise<void> {
  const { account } = stage;
  const [work, dead] = await Promise.all([
    queueUrl(account, "SenderWorkQueue"),
    queueUrl(account, "SenderWorkDeadLetters"),
  ]);
  const person = newcomer("Evangeline", stage.timeZone);
  await ok(submit(stage, person));
  const due = (await messages(stage.coordinator, "receipt")).find(({ state }) => state === "PENDING");
  const neighbour = JSON.stringify({ messageId: due?.messageId });
  const patience = await shortVisibility(account, work);
  await account.sqs.send(
    new SendMessageBatchCommand({
      QueueUrl: work,
      Entries: [POISON, neighbour].map((MessageBody, index) => ({ Id: String(index), MessageBody })),
    }),
  );
  await linkFor(stage, person.intake.email, "verify");
  progress.check("its neighbour goes through", due !== undefined);
  const bodies = await waitFor("the poisoned message among the dead letters", 60, () => received(account, dead));
  progress.check("after five tries it is among the dead letters, alone", bodies.join() === POISON, bodies.join());
  await account.sqs.send(
    new SetQueueAttributesCommand({ QueueUrl: work, Attributes: { VisibilityTimeout: patience } }),
  );
}

/**
 * A failed message comes back after the queue's visibility timeout, six times what the sender may run: minutes. The run
 * does not wait for them. Gives the timeout as it was deployed.
 */
async function shortVisibility({ sqs }: Account, QueueUrl: string): Promise<string> {
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["VisibilityTimeout"] }),
  );
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { VisibilityTimeout: "2" } }));
  return Attributes?.VisibilityTimeout ?? "360";
}

async function received({ sqs }: Account, QueueUrl: string): Promise<readonly string[] | undefined> {
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
  return Messages.length === 0 ? undefined : Messages.map(({ Body = "" }) => Body);
}
