import { Duration } from "aws-cdk-lib";
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  TextWidget,
} from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import type { Settings } from "../../domain/settings.ts";
import type { AppStack } from "../app/app-stack.ts";
import { type OurMetric, oursIn, ses } from "./metrics.ts";

const FIVE_MINUTES = Duration.minutes(5);

/** A count of ours, over five minutes. */
type Summed = (name: string) => IMetric;

/** One page that answers: is anything late, lost or held? Alarms first, then a row for each question, then the flow. */
export function dashboard(
  scope: Construct,
  app: AppStack,
  alarms: readonly Alarm[],
  settings: Pick<Settings, "environment">,
): Dashboard {
  const ours = oursIn(settings);
  const sum: Summed = (name) => ours(name, "Sum", FIVE_MINUTES);
  return new Dashboard(scope, "Dashboard", {
    defaultInterval: Duration.hours(12),
    widgets: [
      [new AlarmStatusWidget({ title: "Alarms", alarms: [...alarms], width: 24, height: 4 })],
      [question("Is anything late?"), ...late(app, ours)],
      [question("Is anything lost?"), ...lost(app, sum)],
      [question("Is anybody held?"), ...held(sum)],
      [question("What goes through?"), ...flow(app, sum)],
    ],
  });
}

function question(text: string): TextWidget {
  return new TextWidget({ markdown: `## ${text}`, width: 24, height: 1 });
}

function graph(title: string, metrics: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left: metrics, width: 8 });
}

function late({ workQueues }: AppStack, ours: OurMetric): readonly GraphWidget[] {
  return [
    graph("Oldest message due, in seconds", [ours("oldest-overdue-seconds", "Maximum")]),
    graph("Messages due at a sweep, and sweeps", [ours("messages-due", "Maximum"), ours("sweep", "Sum")]),
    graph("Late within a day, in seconds, and kept back at the day's quota", [
      ours("lateness-ahead-seconds", "Maximum"),
      ours("mails-over-quota", "Maximum"),
    ]),
    graph(
      "Oldest work in the queues, in seconds",
      workQueues.map(({ name, queue }) => queue.metricApproximateAgeOfOldestMessage({ label: name })),
    ),
  ];
}

function lost({ deadLetterQueues }: AppStack, sum: Summed): readonly GraphWidget[] {
  return [
    graph(
      "Sends cut off, refused, too late, restored, not to be written",
      ["messages-unknown", "messages-rejected", "messages-expired", "messages-restored", "messages-unreadable"].map(
        sum,
      ),
    ),
    graph(
      "Bounced, for now or for good, delayed, and complained of",
      ["mails-bounced", "mails-bounced-for-now", "mails-delayed", "mails-complained"].map(sum),
    ),
    graph(
      "Set aside for good",
      deadLetterQueues.map(({ name, queue }) => queue.metricApproximateNumberOfMessagesVisible({ label: name })),
    ),
  ];
}

function held(sum: Summed): readonly GraphWidget[] {
  return [
    graph("Applications, and those held for a person", ["applications-submitted", "applications-held"].map(sum)),
    graph(
      "Sends put off by SES, not sent, and waiting for somebody for long",
      ["messages-throttled", "messages-suppressed", "messages-parked-long"].map(sum),
    ),
    graph(
      "SES: sending stopped, under review, and not to be asked",
      ["sending-stopped", "sending-under-review", "sending-account-unread"].map(sum),
    ),
    graph(
      "Work that failed and comes again, and that was handed over again",
      [
        "queue-message-failed",
        "jobs-failed",
        "jobs-handed-over-again",
        "jobs-stuck",
        "hand-overs-failed",
        "after-commit-failed",
      ].map(sum),
    ),
  ];
}

function flow({ api, functions }: AppStack, sum: Summed): readonly GraphWidget[] {
  const { http } = api;
  return [
    graph("Mails", [sum("messages-sent"), ses("Delivery", "Sum", FIVE_MINUTES)]),
    graph("API: requests, and those that went wrong", [
      http.metricCount(),
      http.metricClientError(),
      http.metricServerError(),
      sum("unexpected-error"),
    ]),
    graph(
      "Failed runs",
      Object.entries(functions).map(([label, fn]) => fn.metricErrors({ label })),
    ),
  ];
}
