import { DescribeAlarmsCommand } from "@aws-sdk/client-cloudwatch";
import type { Settings } from "../../lib/domain/settings.ts";
import type { Account } from "../deploy/account.ts";
import { type Finding, good, note, wrong } from "../deploy/finding.ts";
import type { Outputs } from "../deploy/stacks.ts";
import { runsSince } from "./runs.ts";

/** What is known of the deployment whose alarms are looked at. */
export type Deployment = {
  readonly outputs: Outputs;
  /** When its App stack was first created. */
  readonly createdAt: Date | undefined;
  readonly settings: Pick<Settings, "alarms">;
  readonly now: Date;
};

/** An alarm on silence: what should have been heard, how often at least, and what is still to be said of it. */
type Heartbeat = {
  readonly function: string;
  readonly event: string;
  readonly minutes: number;
  readonly first: string;
};

function heartbeatOf(alarm: string, { alarms }: Pick<Settings, "alarms">): Heartbeat | undefined {
  if (alarm === "SweeperSilent") {
    const first = "The tick begins within minutes of a first deployment: run this again.";
    return { function: "FunctionSweeper", event: "sweep", minutes: alarms.silentMinutes + SETTLING_MINUTES, first };
  }
  if (alarm !== "PlannerSilent") return undefined;
  const first = "It plans at 02:00 UTC; npm run deploy has it plan once at once.";
  return { function: "FunctionPlanner", event: "plan", minutes: alarms.planHours * 60, first };
}

/** So long after a run that went well an alarm may still ring: metrics come by way of the log. */
const SETTLING_MINUTES = 10;

/** Alarms that ring now. Their names lead to the runbook. */
export async function checkAlarms(
  account: Account,
  prefix: string,
  deployment: Deployment,
): Promise<readonly Finding[]> {
  const AlarmNamePrefix = `${prefix}-Observability-`;
  const { MetricAlarms = [] } = await account.cloudWatch.send(
    new DescribeAlarmsCommand({ AlarmNamePrefix, MaxRecords: 100 }),
  );
  if (MetricAlarms.length === 0) {
    return [
      note(
        "there are no alarms: nobody will be told when something fails",
        "Deploy the Observability stack: npm run deploy.",
      ),
    ];
  }
  const ringing = MetricAlarms.filter(({ StateValue }) => StateValue === "ALARM");
  if (ringing.length === 0) return [good(`none of ${MetricAlarms.length} alarms rings`)];
  const names = ringing.map(({ AlarmName = "" }) => AlarmName.slice(AlarmNamePrefix.length));
  return Promise.all(names.map((name) => ringingFinding(account, name, deployment)));
}

async function ringingFinding(account: Account, name: string, deployment: Deployment): Promise<Finding> {
  const late = wrong(`the alarm ${name} rings`, `See docs/operating.md, ${name}.`);
  const heartbeat = heartbeatOf(name, deployment.settings);
  return (heartbeat && (await notYet(account, name, heartbeat, deployment))) ?? late;
}

/** An alarm on silence rings also before the first run could have been heard; late is only what came after that. */
async function notYet(
  account: Account,
  alarm: string,
  { function: output, event, minutes, first }: Heartbeat,
  { outputs, createdAt, now }: Deployment,
): Promise<Finding | undefined> {
  const runs = await runsSince(account, outputs[output], event, now.getTime() - minutes * 60_000);
  const lastWell = runs.findLast(({ well }) => well);
  if (lastWell !== undefined) {
    const ago = minutesSince(lastWell.at, now);
    if (ago > SETTLING_MINUTES) return undefined;
    return note(`the alarm ${alarm} rings, and a ${event} went well ${ago} minutes ago`, "It ends within minutes.");
  }
  if (runs.length > 0 || createdAt === undefined || minutesSince(createdAt.getTime(), now) >= minutes) return undefined;
  return note(`the alarm ${alarm} rings since there has been no ${event} yet: the service is new`, first);
}

function minutesSince(instant: number, now: Date): number {
  return Math.round((now.getTime() - instant) / 60_000);
}
