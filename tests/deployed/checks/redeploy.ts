import type { Progress } from "../../../bin/demo/progress.ts";
import { tableNames } from "../aws.ts";
import { ok } from "../emulator/gateway.ts";
import { type Operator, STACKS } from "../operator.ts";
import { newcomer } from "../people.ts";
import { editConfiguration } from "../project-copy.ts";
import { mailWhere, type Stage, tickNow } from "../stage.ts";
import { submit } from "../story/intake.ts";

/** The same again changes nothing. */
export async function deployAgain(operator: Operator, progress: Progress): Promise<void> {
  const { output } = await operator.deploy();
  const unchanged = output.match(/\(no changes\)/g)?.length ?? 0;
  const all = STACKS.length;
  progress.check(
    "the same deployed again changes nothing",
    unchanged === all,
    `${unchanged} of ${all} stacks unchanged`,
  );
  progress.check("nobody is invited twice", output.includes("A coordinator is there already"));
}

/** Another sender's name in groupwright.config.ts, built and deployed. */
export async function changeConfiguration(stage: Stage, operator: Operator, progress: Progress): Promise<void> {
  const before = await tableNames(stage.account);
  await editConfiguration(operator.project, 'senderName: "Harbour Lane"', 'senderName: "Harbour Lane Post"');
  const { outputs, output } = await operator.deploy();
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
