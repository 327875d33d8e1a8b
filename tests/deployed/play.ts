import { Inbox } from "../../bin/demo/inbox.ts";
import { openMail } from "../../lib/runtime/local/mail.ts";
import { accountOf } from "./aws.ts";
import { arrived, dealtWith } from "./checks/arrivals.ts";
import { bodies } from "./checks/bodies.ts";
import { destroy } from "./checks/destroy.ts";
import { doctor } from "./checks/doctor.ts";
import { guardedEdge } from "./checks/edge.ts";
import { deployFirst, notReady } from "./checks/first-deployment.ts";
import { logs } from "./checks/logs.ts";
import { poison } from "./checks/poison.ts";
import { changeConfiguration, deployAgain } from "./checks/redeploy.ts";
import { refusals } from "./checks/refusals.ts";
import { type Emulator, startEmulator } from "./emulator/emulator.ts";
import { callerOf } from "./emulator/gateway.ts";
import { pythonWithEmulator } from "./emulator/python.ts";
import type { Leftovers } from "./leftovers.ts";
import { Operator, type Outputs } from "./operator.ts";
import { castOf, middayZone } from "./people.ts";
import { copyProject } from "./project-copy.ts";
import type { Rehearsal } from "./rehearsal.ts";
import { COORDINATE, givePassword, signIn } from "./staff.ts";
import type { Stage } from "./stage.ts";
import { intake } from "./story/intake.ts";
import { joining } from "./story/joining.ts";
import { matching } from "./story/matching.ts";
import { reminder } from "./story/reminder.ts";

/** From the group to the last signature: members are reminded of what falls due after they have signed. */
const SECONDS_TO_SIGN = 25;

/** The whole run in order. Throws when a chapter cannot go on. */
export async function play(rehearsal: Rehearsal, folder: string, leftovers: Leftovers): Promise<Stage> {
  const { emulator, inbox } = await rehearsal.chapter("An emulated account", async (progress) => {
    const { python, fresh } = await pythonWithEmulator();
    progress.line(fresh ? "emulator installed" : "emulator found in the cache");
    const mail = await openMail();
    leftovers.add(mail.stop);
    const emulator = await startEmulator(python, folder, mail.endpoint);
    leftovers.add(emulator.stop);
    rehearsal.count(emulator.calls);
    progress.line(`${emulator.endpoint}, mail ${mail.inboxUrl}`);
    return { emulator, inbox: new Inbox(mail.endpoint) };
  });
  const operator = new Operator(await copyProject(folder), emulator);
  await rehearsal.chapter("Not ready yet", (progress) => notReady(operator, progress));
  const outputs = await rehearsal.chapter("Bootstrap and deploy", (progress) =>
    deployFirst(operator, accountOf(emulator), progress),
  );
  const stage = await rehearsal.chapter("Staff sign in", () => setStage(emulator, outputs, inbox));
  await story(rehearsal, stage, operator);
  await rehearsal.chapter("What the logs hold", (progress) => logs(stage, progress));
  await rehearsal.chapter("Examined", (progress) => doctor(stage, operator, progress));
  await rehearsal.chapter("A guarded edge", (progress) => guardedEdge(stage, operator, progress));
  await rehearsal.chapter("Taken down", (progress) => destroy(stage, operator, progress));
  return stage;
}

async function setStage(emulator: Emulator, outputs: Outputs, inbox: Inbox): Promise<Stage> {
  const account = accountOf(emulator);
  const coordinatorEmail = "coordination@harbourlane.example";
  await givePassword(account, outputs, coordinatorEmail);
  const { access } = await signIn(emulator.endpoint, outputs, coordinatorEmail, COORDINATE);
  const timeZone = middayZone(new Date());
  return {
    account,
    endpoint: emulator.endpoint,
    coordinatorEmail,
    outputs,
    inbox,
    anyone: callerOf(outputs.apiUrl),
    coordinator: callerOf(outputs.apiUrl, access),
    cast: castOf(timeZone),
    timeZone,
  };
}

async function story(rehearsal: Rehearsal, stage: Stage, operator: Operator): Promise<void> {
  const pool = await rehearsal.chapter("Intake, verification, screening", async (progress) => {
    const applied = await intake(stage, progress);
    await arrived(stage, progress);
    return applied;
  });
  const group = await rehearsal.chapter("A match run", (progress) => matching(stage, pool, SECONDS_TO_SIGN, progress));
  const sessions = await rehearsal.chapter("Offers, signatures, a start", (progress) =>
    joining(stage, pool, group, progress),
  );
  // While the reminder is not yet due.
  await rehearsal.chapter("Who is refused", (progress) => refusals(stage, progress));
  await rehearsal.chapter("Bodies that are refused", (progress) => bodies(stage, progress));
  await rehearsal.chapter("A poisoned queue message", (progress) => poison(stage, progress));
  await rehearsal.chapter("The same deployed again", (progress) => deployAgain(operator, progress));
  await rehearsal.chapter("A changed configuration", (progress) => changeConfiguration(stage, operator, progress));
  await rehearsal.chapter("The reminder", (progress) => reminder(stage, { pool, group, sessions }, progress));
  await rehearsal.chapter("Arrivals", (progress) => dealtWith(stage, progress));
}
