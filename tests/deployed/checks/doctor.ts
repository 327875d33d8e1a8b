import { PurgeQueueCommand } from "@aws-sdk/client-sqs";
import type { Progress } from "../../../bin/demo/progress.ts";
import type { Finding } from "../../../bin/deploy/finding.ts";
import type { Section } from "../../../bin/doctor/examine.ts";
import { FEWEST_RUNS } from "../../../bin/doctor/tick.ts";
import { queueUrl } from "../aws.ts";
import type { Operator } from "../operator.ts";
import { type Stage, tickNow } from "../stage.ts";
import { waitFor } from "../wait-for.ts";

/** The poisoned message is still set aside: the doctor names it and nothing else, and is content once it is gone. */
export async function doctor(stage: Stage, operator: Operator, progress: Progress): Promise<void> {
  const { account } = stage;
  // So soon after a deployment there may not have been as many minutes as the doctor wants to see sweeps.
  for (let missing = 0; missing < FEWEST_RUNS; missing++) await tickNow(stage);
  const before = await examined(operator);
  const named = before.wrong.map(({ says }) => says).join("; ");
  progress.check("the doctor names what was set aside, and where to read on", isOnlyTheDeadLetter(before), named);
  await account.sqs.send(new PurgeQueueCommand({ QueueUrl: await queueUrl(account, "SenderWorkDeadLetters") }));
  const after = await waitFor("the doctor to be content", 30, async () => {
    const report = await examined(operator);
    return report.status === 0 ? report : undefined;
  });
  progress.check("mended, all is well from end to end", after.wrong.length === 0, `${after.checks} checks`);
}

type Wrong = Extract<Finding, { readonly state: "note" | "wrong" }>;
type Report = { readonly status: number; readonly wrong: readonly Wrong[]; readonly checks: number };

function isOnlyTheDeadLetter({ status, wrong }: Report): boolean {
  const [only] = wrong;
  return status === 3 && wrong.length === 1 && only?.mend.includes("DeadLetters-sender") === true;
}

async function examined(operator: Operator): Promise<Report> {
  const { status, output } = await operator.groupwright("doctor", "--json");
  // What the command prints with --json is this very type.
  const sections = JSON.parse(output) as readonly Section[];
  const findings = sections.flatMap((section) => section.findings);
  const wrong = findings.filter((finding): finding is Wrong => finding.state === "wrong");
  return { status, wrong, checks: findings.length };
}
