import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import type { AppStack } from "./app-stack.ts";

const NAMESPACE = "Groupwright";

type ObservabilityProps = StackProps & { readonly app: AppStack; readonly alarmAddress: string };

/** Is anything late, lost or held? One alarm for each way the service can fail people, and one page that shows them. */
export class ObservabilityStack extends Stack {
  private readonly topic: Topic;
  private readonly alarms: Alarm[] = [];

  constructor(scope: Construct, id: string, props: ObservabilityProps) {
    super(scope, id, props);
    this.topic = new Topic(this, "Alarms", { enforceSSL: true });
    this.topic.addSubscription(new EmailSubscription(props.alarmAddress));
    this.messageAlarms();
    this.mailAlarms();
    for (const { name, queue } of props.app.deadLetterQueues) {
      this.alarm(
        `DeadLetters-${name}`,
        queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1) }),
        0,
      );
    }
    this.dashboard();
  }

  private messageAlarms(): void {
    // Every sweep says how much was due, also nothing; one that says nothing does not run.
    new Alarm(this, "SweeperSilent", {
      metric: ours("messages-due", "SampleCount"),
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 3,
      treatMissingData: TreatMissingData.BREACHING,
      alarmDescription: "No sweep for three minutes: reminders are not going out.",
    }).addAlarmAction(new SnsAction(this.topic));
    this.alarm("OldestOverdue", ours("oldest-overdue-seconds", "Maximum"), 300);
    this.alarm("UnknownSends", ours("messages-unknown", "Sum"), 0);
  }

  private mailAlarms(): void {
    this.alarm("BounceRate", ses("Reputation.BounceRate"), 0.02);
    this.alarm("ComplaintRate", ses("Reputation.ComplaintRate"), 0.0005);
  }

  private alarm(id: string, metric: IMetric, above: number): void {
    const alarm = new Alarm(this, id, {
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    this.alarms.push(alarm);
  }

  private dashboard(): void {
    new Dashboard(this, "Dashboard", {
      widgets: [
        [
          new GraphWidget({ title: "Late", left: [ours("oldest-overdue-seconds", "Maximum")] }),
          new GraphWidget({ title: "Lost", left: [ours("messages-unknown", "Sum")] }),
          new GraphWidget({ title: "Held", left: [ours("applications-held", "Sum")] }),
        ],
        this.alarms.map((alarm) => new GraphWidget({ title: alarm.node.id, left: [alarm.metric] })),
      ],
    });
  }
}

function ours(metricName: string, statistic: string): Metric {
  return new Metric({ namespace: NAMESPACE, metricName, statistic, period: Duration.minutes(1) });
}

function ses(metricName: string): Metric {
  return new Metric({ namespace: "AWS/SES", metricName, statistic: "Average", period: Duration.hours(1) });
}
