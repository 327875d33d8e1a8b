import { CreateEmailIdentityCommand } from "@aws-sdk/client-sesv2";
import type { Progress } from "../../../bin/demo/progress.ts";
import type { Account } from "../aws.ts";
import { allowBatches } from "../concession.ts";
import type { Operator, Outputs } from "../operator.ts";
import { editConfiguration } from "../project-copy.ts";

/** The domain of the sender in groupwright.config.ts. */
const DOMAIN = "harbourlane.example";

/** A fresh account, and a configuration with a slip in it: each is said with its mend, and nothing is created. */
export async function notReady(operator: Operator, progress: Progress): Promise<void> {
  await editConfiguration(operator.project, 'timeZone: "Europe/London"', 'timeZone: "Europe/Lundon"');
  const slip = await operator.groupwright("deploy");
  const named = slip.status !== 0 && /organisation\.timeZone/.test(slip.output);
  progress.check("a wrong field of the configuration is named", named, slip.output.trim().split("\n").at(-1) ?? "");
  await editConfiguration(operator.project, 'timeZone: "Europe/Lundon"', 'timeZone: "Europe/London"');
  const { status, output } = await operator.groupwright("deploy");
  const stopped = status !== 0 && output.includes("Nothing was created");
  progress.check("a missing bootstrap stops it, with what to do", stopped && output.includes("npx cdk bootstrap"));
  const identity = output.includes(`aws sesv2 create-email-identity --email-identity ${DOMAIN}`);
  progress.check("so does a sender that SES does not know", stopped && identity);
  const examined = await operator.groupwright("doctor");
  progress.check(
    "the doctor says that nothing is deployed",
    examined.status === 3 && /npm run deploy/.test(examined.output),
  );
}

/** The steps of docs/operating.md. */
export async function deployFirst(operator: Operator, account: Account, progress: Progress): Promise<Outputs> {
  await operator.bootstrap();
  await account.ses.send(new CreateEmailIdentityCommand({ EmailIdentity: DOMAIN }));
  const checked = await operator.groupwright("deploy", "--check");
  progress.check("with bootstrap and sender in place, every check holds", checked.status === 0);
  const { outputs, output } = await operator.deploy();
  progress.check("three stacks deploy", output.includes("Groupwright is deployed."), outputs.apiUrl);
  progress.check("the first coordinator is invited", /gets a mail with a password for the first sign-in/.test(output));
  progress.check("the planner plans once, before its first night", /plans once now/.test(output));
  await allowBatches(account);
  return outputs;
}
