import type { Settings } from "../../lib/domain/settings.ts";
import type { Account } from "../deploy/account.ts";
import { type Finding, good, note, wrong } from "../deploy/finding.ts";
import type { Deployment } from "./alarms.ts";
import { runsSince } from "./runs.ts";

const WINDOW_MINUTES = 10;
/** An examination sweeps by hand too, so a run or two prove nothing. */
export const FEWEST_RUNS = 3;

/** Whether the Scheduler starts the sweeper, and whether it ends well: by what the sweeper itself writes down. */
export async function checkTick(account: Account, deployment: Deployment): Promise<readonly Finding[]> {
  const { outputs, createdAt, now } = deployment;
  const start = now.getTime() - WINDOW_MINUTES * 60_000;
  const sweeps = await runsSince(account, outputs.FunctionSweeper, "sweep", start);
  const runs = sweeps.length;
  const failed = sweeps.filter(({ well }) => !well).length;
  if (runs < FEWEST_RUNS && createdAt !== undefined && createdAt.getTime() > start) {
    return [note(`${runs} sweeps yet: the service is new`, "Wait some minutes and run this again.")];
  }
  if (runs < FEWEST_RUNS) {
    return [
      wrong(
        `${runs} sweeps in ${WINDOW_MINUTES} minutes, not one a minute: reminders stand still`,
        "See whether the schedule Tick is enabled (EventBridge Scheduler).",
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
