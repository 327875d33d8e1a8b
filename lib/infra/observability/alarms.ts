import { Duration } from "aws-cdk-lib";
import type { IMetric } from "aws-cdk-lib/aws-cloudwatch";
import type { AlarmSettings, Settings } from "../../domain/settings.ts";
import type { AppStack } from "../app/app-stack.ts";
import { type OurMetric, oursIn, ses } from "./metrics.ts";

/** One way in which the service can fail people, and the figure that shows it. */
export type AlarmRow = {
  readonly name: string;
  /** The heading of its entry in docs/operating.md; its own name when left out. */
  readonly runbook?: string;
  /** One sentence for whoever the alarm wakes: what it means for people. */
  readonly says: string;
  readonly metric: IMetric;
  readonly rings: { readonly above: number } | { readonly below: number };
  /** How many periods in a row; 1 when left out. */
  readonly periods?: number;
  /** Whether no figure at all is itself the fault: so for a heartbeat. */
  readonly silence: "rings" | "is-fine";
};

export function alarmRows(app: AppStack, settings: Pick<Settings, "alarms" | "environment">): readonly AlarmRow[] {
  const { alarms } = settings;
  const ours = oursIn(settings);
  return [
    ...heartbeats(alarms, ours),
    ...messages(alarms, ours),
    ...failures(app, ours),
    ...sendingAccount(ours),
    ...mail(alarms),
    ...deadLetters(app),
  ];
}

/** Both are counted by their handlers at the end of each run that went well. */
function heartbeats({ silentMinutes, planHours }: AlarmSettings, ours: OurMetric): readonly AlarmRow[] {
  return [
    {
      name: "SweeperSilent",
      says: `No sweep for ${silentMinutes} minutes: reminders are not going out.`,
      metric: ours("sweep", "Sum"),
      rings: { below: 1 },
      periods: silentMinutes,
      silence: "rings",
    },
    {
      name: "PlannerSilent",
      says:
        `No nightly plan for ${planHours} hours: ` +
        "new sessions have no messages, and clock changes are not followed.",
      metric: ours("plan", "Sum", Duration.hours(1)),
      rings: { below: 1 },
      periods: planHours,
      silence: "rings",
    },
  ];
}

function messages(alarms: AlarmSettings, ours: OurMetric): readonly AlarmRow[] {
  return [...lateMessages(alarms, ours), ...unsentMessages(ours)];
}

function lateMessages(
  { overdueSeconds, lateAheadMinutes, parkedDays }: AlarmSettings,
  ours: OurMetric,
): readonly AlarmRow[] {
  return [
    {
      name: "OldestOverdue",
      says: `A message has been due for more than ${overdueSeconds} seconds: mail is late.`,
      metric: ours("oldest-overdue-seconds", "Maximum"),
      rings: { above: overdueSeconds },
      silence: "is-fine",
    },
    {
      name: "LateAhead",
      says: `Within a day mail will be more than ${lateAheadMinutes} minutes late: more falls due than SES takes.`,
      metric: ours("lateness-ahead-seconds", "Maximum", Duration.hours(1)),
      rings: { above: lateAheadMinutes * 60 },
      silence: "is-fine",
    },
    {
      name: "ParkedLong",
      says: `A message has waited for somebody's decision for more than ${parkedDays} days.`,
      metric: ours("messages-parked-long", "Sum", Duration.hours(1)),
      rings: { above: 0 },
      silence: "is-fine",
    },
  ];
}

function unsentMessages(ours: OurMetric): readonly AlarmRow[] {
  return [
    {
      name: "Throttled",
      says: "SES has put mail off for a quarter of an hour: it goes out late.",
      metric: ours("messages-throttled", "Sum", Duration.minutes(5)),
      rings: { above: 0 },
      periods: 3,
      silence: "is-fine",
    },
    {
      name: "Expired",
      says: "A message was not sent in time, and is not sent any more: it would be of no use.",
      metric: ours("messages-expired", "Sum", Duration.hours(1)),
      rings: { above: 0 },
      silence: "is-fine",
    },
    {
      name: "Rejected",
      says: "SES refused a message for good: somebody does not get it.",
      metric: ours("messages-rejected", "Sum", Duration.minutes(5)),
      rings: { above: 0 },
      silence: "is-fine",
    },
    {
      name: "UnknownSends",
      says: "A call to SES was cut off: nobody knows yet whether that mail went out.",
      metric: ours("messages-unknown", "Sum"),
      rings: { above: 0 },
      silence: "is-fine",
    },
  ];
}

function failures({ functions }: AppStack, ours: OurMetric): readonly AlarmRow[] {
  const unexpected: AlarmRow = {
    name: "UnexpectedErrors",
    says: "The API answered somebody with an error of our own.",
    metric: ours("unexpected-error", "Sum", Duration.minutes(5)),
    rings: { above: 0 },
    silence: "is-fine",
  };
  const stuck: AlarmRow = {
    name: "JobsStuck",
    says: "Work was not done within a quarter of an hour: previews, offers or free seats wait.",
    metric: ours("jobs-stuck", "Sum", Duration.minutes(15)),
    rings: { above: 0 },
    silence: "is-fine",
  };
  const missed: AlarmRow = {
    name: "FreeSeatsMissed",
    says: "Somebody who waits could have had a free seat since yesterday, and was not offered it.",
    metric: ours("free-seats-missed", "Sum", Duration.hours(1)),
    rings: { above: 0 },
    silence: "is-fine",
  };
  // One each: an alarm on their sum would cost as much, and not say which.
  const failed = Object.entries(functions).map(
    ([name, fn]): AlarmRow => ({
      name: `FunctionErrors-${name}`,
      runbook: "FunctionErrors",
      says: `The function ${name} failed, or could not even start.`,
      metric: fn.metricErrors({ statistic: "Sum", period: Duration.minutes(5) }),
      rings: { above: 0 },
      silence: "is-fine",
    }),
  );
  const unreadable: AlarmRow = {
    name: "RecordsUnreadable",
    says: "Something that was stored cannot be read, and is left out of every list.",
    metric: ours("records-unreadable", "Sum", Duration.minutes(5)),
    rings: { above: 0 },
    silence: "is-fine",
  };
  return [unexpected, stuck, missed, unreadable, ...failed];
}

/** As the sweep hears it from SES each minute. */
function sendingAccount(ours: OurMetric): readonly AlarmRow[] {
  return [
    {
      name: "SendingStopped",
      says: "SES has stopped this account's sending: no mail goes out.",
      metric: ours("sending-stopped", "Sum", Duration.minutes(5)),
      rings: { above: 0 },
      silence: "is-fine",
    },
    {
      name: "SendingUnderReview",
      says: "SES has this account under review, and may stop its sending.",
      metric: ours("sending-under-review", "Sum", Duration.hours(1)),
      rings: { above: 0 },
      silence: "is-fine",
    },
    {
      name: "OverQuota",
      says: "The day's mails are used up but for what is urgent: reminders wait.",
      metric: ours("mails-over-quota", "Maximum", Duration.minutes(5)),
      rings: { above: 0 },
      silence: "is-fine",
    },
  ];
}

function mail({ bounceRate, complaintRate, mailsADay }: AlarmSettings): readonly AlarmRow[] {
  return [
    {
      name: "BounceRate",
      says: "Too many mails bounce: SES may stop this account's sending.",
      metric: ses("Reputation.BounceRate", "Average", Duration.hours(1)),
      rings: { above: bounceRate },
      silence: "is-fine",
    },
    {
      name: "ComplaintRate",
      says: "Too many mails are marked as spam: SES may stop this account's sending.",
      metric: ses("Reputation.ComplaintRate", "Average", Duration.hours(1)),
      rings: { above: complaintRate },
      silence: "is-fine",
    },
    {
      name: "QuotaNear",
      says: `More than ${mailsADay} mails in a day: at the account's quota SES refuses the rest.`,
      metric: ses("Send", "Sum", Duration.days(1)),
      rings: { above: mailsADay },
      silence: "is-fine",
    },
  ];
}

function deadLetters({ deadLetterQueues }: AppStack): readonly AlarmRow[] {
  return deadLetterQueues.map(({ name, queue }) => ({
    name: `DeadLetters-${name}`,
    ...(name === "urgent" ? { runbook: "DeadLetters-sender" } : {}),
    says: `Work of ${name} failed for good and was set aside.`,
    metric: queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: "Maximum" }),
    rings: { above: 0 },
    silence: "is-fine",
  }));
}
