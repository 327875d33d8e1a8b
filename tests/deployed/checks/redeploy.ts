import type { Progress } from "../../../bin/demo/progress.ts";
import { tableNames } from "../aws.ts";
import type { Cdk } from "../cdk.ts";
import { ok } from "../gateway.ts";
import { newcomer } from "../people.ts";
import { editConfiguration } from "../project-copy.ts";
import { mailWhere, type Stage, tickNow } from "../stage.ts";
import { submit } from "../story/intake.ts";

/** The same again changes nothing. */
export async function deployAgain(cdk: Cdk, progress: Progress): Promise<void> {
  await cdk.build();
  const { output } = await cdk.deploy();
  const unchanged = output.match(/\(no changes\)/g)?.length ?? 0;
  progress.check("the same deployed again changes nothing", unchanged === 2, `${unchanged} of 2 stacks unchanged`);
}

/** Another sender's name in groupwright.config.ts, built and deployed. */
export async function changeConfiguration(stage: Stage, cdk: Cdk, progress: Progress): Promise<void> {
  const before = await tableNames(stage.account);
  await editConfiguration(cdk.project, 'senderName: "Harbour Lane"', 'senderName: "Harbour Lane Post"');
  await cdk.build();
  const { outputs, output } = await cdk.deploy();
  const sameAddress = JSON.stringify(outputs) === JSON.stringify(stage.outputs);
  progress.check("a changed configuration keeps address and staff directory", sameAddress);
  progress.check("the Data stack is left alone", /Groupwright-Data \(no changes\)/.test(output));
  progress.check("no table is replaced", (await tableNames(stage.account)).join() === before.join());
  const person = newcomer("Ferdinand", stage.timeZone);
  await ok(submit(stage, person));
  await tickNow(stage);
  const receipt = await mailWhere(stage, "a receipt after the update", ({ destination }) =>
    destination.to.includes(person.intake.email),
  );
  progress.check("the next mail is sent under the new name", receipt.from.includes("Harbour Lane Post"), receipt.from);
}
