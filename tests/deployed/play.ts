import { Inbox } from "../../bin/demo/inbox.ts";
import { openMail } from "../../lib/runtime/local/mail.ts";
import { accountOf } from "./aws.ts";
import { Cdk, type Outputs } from "./cdk.ts";
import { allowBatches } from "./concession.ts";
import { type Emulator, startEmulator } from "./emulator.ts";
import { callerOf } from "./gateway.ts";
import type { Leftovers } from "./leftovers.ts";
import { castOf, middayZone } from "./people.ts";
import { copyProject } from "./project-copy.ts";
import { pythonWithEmulator } from "./python.ts";
import type { Rehearsal } from "./rehearsal.ts";
import { addStaff, signIn } from "./staff.ts";
import type { Stage } from "./stage.ts";
import { intake } from "./story/intake.ts";
import { joining } from "./story/joining.ts";
import { matching } from "./story/matching.ts";
import { reminder } from "./story/reminder.ts";

const COORDINATE = "openid groupwright/coordinate";
/** Enough to get from the group to the last signature, which must be there before the reminder falls due. */
const MINUTES_TO_REMINDER = 1;

/** The whole run in order. Throws when a chapter cannot go on. */
export async function play(rehearsal: Rehearsal, folder: string, leftovers: Leftovers): Promise<void> {
  const { emulator, inbox } = await rehearsal.chapter("An emulated account", async (progress) => {
    const { python, fresh } = await pythonWithEmulator();
    progress.line(fresh ? "emulator installed" : "emulator found in the cache");
    const mail = await openMail();
    leftovers.add(mail.stop);
    const emulator = await startEmulator(python, folder, mail.endpoint);
    leftovers.add(emulator.stop);
    progress.line(`${emulator.endpoint}, mail ${mail.inboxUrl}`);
    return { emulator, inbox: new Inbox(mail.endpoint) };
  });
  const cdk = new Cdk(await copyProject(folder), emulator.aws);
  const outputs = await rehearsal.chapter("Bootstrap and deploy", async (progress) => {
    await cdk.build();
    await cdk.bootstrap();
    const { outputs } = await cdk.deploy();
    progress.check("the Data and App stacks deploy", true, outputs.apiUrl);
    await allowBatches(accountOf(emulator));
    return outputs;
  });
  const stage = await rehearsal.chapter("Staff sign in", () => setStage(emulator, outputs, inbox));
  await story(rehearsal, stage);
}

async function setStage(emulator: Emulator, outputs: Outputs, inbox: Inbox): Promise<Stage> {
  const account = accountOf(emulator);
  const email = "coordination@harbourlane.example";
  await addStaff(account, outputs, email, "coordinator");
  const { access } = await signIn(emulator.endpoint, outputs, email, COORDINATE);
  const timeZone = middayZone(new Date());
  return {
    account,
    outputs,
    inbox,
    anyone: callerOf(outputs.apiUrl),
    coordinator: callerOf(outputs.apiUrl, access),
    cast: castOf(timeZone),
    timeZone,
  };
}

async function story(rehearsal: Rehearsal, stage: Stage): Promise<void> {
  const pool = await rehearsal.chapter("Intake, verification, screening", (progress) => intake(stage, progress));
  const group = await rehearsal.chapter("A match run", (progress) =>
    matching(stage, pool, MINUTES_TO_REMINDER, progress),
  );
  const sessions = await rehearsal.chapter("Offers, signatures, a start", (progress) =>
    joining(stage, pool, group, progress),
  );
  await rehearsal.chapter("The reminder", (progress) => reminder(stage, { pool, group, sessions }, progress));
}
