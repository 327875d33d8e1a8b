import { DescribeAlarmsCommand } from "@aws-sdk/client-cloudwatch";
import { FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { GetFunctionConfigurationCommand } from "@aws-sdk/client-lambda";
import type { Settings } from "../../lib/domain/settings.ts";
import type { Account } from "../deploy/account.ts";
import { type Finding, good, note, wrong } from "../deploy/finding.ts";
import type { Outputs } from "../deploy/stacks.ts";

const WINDOW_MINUTES = 10;
/** An examination sweeps by hand too, so a run or two prove nothing. */
export const FEWEST_RUNS = 3;

/** Whether the Scheduler starts the sweeper, and whether it ends well: by what the sweeper itself writes down. */
export async function checkTick(account: Account, outputs: Outputs, now: Date): Promise<readonly Finding[]> {
  const events = await sweepsSince(account, outputs, now.getTime() - WINDOW_MINUTES * 60_000);
  const runs = events.length;
  const failed = events.filter((event) => event === "sweep-failed").length;
  if (runs < FEWEST_RUNS) {
    return [
      wrong(
        `${runs} sweeps in ${WINDOW_MINUTES} minutes, not one a minute: reminders stand still`,
        "See whether the schedule Tick is enabled (EventBridge Scheduler). " +
          "Just after a first deployment wait some minutes and run this again.",
      ),
    ];
  }
  if (failed === runs) {
    return [
      wrong(
        `each of ${runs} sweeps in ${WINDOW_MINUTES} minutes failed`,
        "Look for sweep-failed in the sweeper's log; see docs/operating.md, SweeperSilent.",
      ),
    ];
  }
  return [
    good(`the tick is alive: ${runs} sweeps in ${WINDOW_MINUTES} minutes${failed > 0 ? `, ${failed} failed` : ""}`),
  ];
}

async function sweepsSince({ lambda, logs }: Account, { FunctionSweeper }: Outputs, startTime: number) {
  const { LoggingConfig } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: FunctionSweeper }));
  const filterPattern = '{ $.event = "sweep" || $.event = "sweep-failed" }';
  const { events = [] } = await logs.send(
    new FilterLogEventsCommand({ logGroupName: LoggingConfig?.LogGroup, startTime, filterPattern }),
  );
  return events.flatMap(({ message = "" }) => /"event":"(sweep|sweep-failed)"/.exec(message)?.[1] ?? []);
}

/** What is due should have gone out. `nextDueAt` is the earliest message that is still to be sent. */
export function overdueFinding(nextDueAt: string | undefined, { alarms }: Settings, now: Date): Finding {
  if (nextDueAt === undefined) return good("nothing waits to be sent");
  const lateSeconds = Math.round((now.getTime() - Date.parse(nextDueAt)) / 1000);
  if (lateSeconds <= alarms.overdueSeconds) {
    return good(
      lateSeconds > 0
        ? `nothing is overdue; the oldest message has been due for ${lateSeconds} s`
        : `nothing is overdue; the next message is due ${nextDueAt}`,
    );
  }
  return wrong(
    `the oldest message has been due for ${Math.round(lateSeconds / 60)} minutes`,
    "See docs/operating.md, OldestOverdue: the sender's log, and whether SES throttles.",
  );
}

/** Alarms that ring now. Their names lead to the runbook. */
export async function checkAlarms({ cloudWatch }: Account, prefix: string): Promise<readonly Finding[]> {
  const AlarmNamePrefix = `${prefix}-Observability-`;
  const { MetricAlarms = [] } = await cloudWatch.send(new DescribeAlarmsCommand({ AlarmNamePrefix, MaxRecords: 100 }));
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
  return ringing.map(({ AlarmName = "" }) => {
    const name = AlarmName.slice(AlarmNamePrefix.length);
    return wrong(`the alarm ${name} rings`, `See docs/operating.md, ${name}.`);
  });
}
