import { GetQueueAttributesCommand } from "@aws-sdk/client-sqs";
import type { Account } from "../deploy/account.ts";
import { type Finding, good, note, wrong } from "../deploy/finding.ts";
import type { Outputs } from "../deploy/stacks.ts";

/** More waiting work than the consumers take up in some minutes. */
const MANY = 500;

/** Work is taken up, and nothing has been set aside for good. */
export async function checkQueues(account: Account, outputs: Outputs): Promise<readonly Finding[]> {
  const queues = Object.entries(outputs).filter(([key]) => /^(Work|DeadLetters)\w+Url$/.test(key));
  if (queues.length === 0) return [wrong("The App stack names no queues", "Deploy this version: npm run deploy.")];
  const findings = await Promise.all(queues.map(([key, url]) => checkQueue(account, key.replace(/Url$/, ""), url)));
  const faults = findings.filter((finding) => finding !== undefined);
  return faults.length > 0 ? faults : [good(`${queues.length} queues: nothing piles up, nothing was set aside`)];
}

async function checkQueue({ sqs }: Account, name: string, QueueUrl: string): Promise<Finding | undefined> {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["ApproximateNumberOfMessages"] }),
  );
  const waiting = Number(Attributes.ApproximateNumberOfMessages ?? 0);
  if (name.startsWith("DeadLetters")) {
    if (waiting === 0) return undefined;
    const entry = RUNBOOK[name] ?? "When an alarm rings";
    return wrong(
      `${waiting} set aside for good in ${name}`,
      `See docs/operating.md, ${entry}: mend the cause, then redrive or purge.`,
    );
  }
  if (waiting <= MANY) return undefined;
  return note(
    `${waiting} wait in ${name}`,
    "After a large match run that is as it should be; if it does not shrink, see docs/operating.md, OldestOverdue.",
  );
}

const RUNBOOK: Readonly<Record<string, string>> = {
  DeadLettersMatcher: "DeadLetters-matcher",
  DeadLettersSender: "DeadLetters-sender",
  DeadLettersUrgent: "DeadLetters-sender",
  DeadLettersClockwork: "DeadLetters-clockwork",
  DeadLettersMailEvents: "DeadLetters-mail-events",
};
