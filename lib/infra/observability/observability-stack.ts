import { Stack, type StackProps } from "aws-cdk-lib";
import { Alarm, ComparisonOperator, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Subscription, SubscriptionProtocol, Topic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import type { Settings } from "../../domain/settings.ts";
import type { AppStack } from "../app/app-stack.ts";
import { type AlarmRow, alarmRows } from "./alarms.ts";
import { dashboard } from "./dashboard.ts";

type ObservabilityProps = StackProps & {
  readonly app: AppStack;
  readonly settings: Settings;
  readonly topicKey: IKey;
};

/** Is anything late, lost or held? One alarm for each way the service can fail people, and one page that shows them. */
export class ObservabilityStack extends Stack {
  constructor(scope: Construct, id: string, { app, settings, topicKey, ...props }: ObservabilityProps) {
    super(scope, id, props);
    const topic = new Topic(this, "Alarms", { enforceSSL: true, masterKey: topicKey });
    new Subscription(this, "AlarmMail", {
      topic,
      protocol: SubscriptionProtocol.EMAIL,
      endpoint: settings.alarms.address ?? settings.organisation.coordinatorAddress,
    });
    this.letAlarmsIn(topic);
    const alarms = alarmRows(app, settings).map((row) => this.alarm(row));
    for (const alarm of alarms) alarm.addAlarmAction(new SnsAction(topic));
    dashboard(this, app, alarms, settings);
  }

  /** A topic with a policy has no other: without this the alarms of its own account may not publish to it. */
  private letAlarmsIn(topic: Topic): void {
    const { partition, region, account, stackName } = this;
    topic.addToResourcePolicy(
      new PolicyStatement({
        sid: "AlarmsOfThisStack",
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [topic.topicArn],
        conditions: {
          StringEquals: { "aws:SourceAccount": account },
          ArnLike: { "aws:SourceArn": `arn:${partition}:cloudwatch:${region}:${account}:alarm:${stackName}-*` },
        },
      }),
    );
  }

  private alarm({ name, runbook = name, says, metric, rings, periods = 1, silence }: AlarmRow): Alarm {
    const above = "above" in rings;
    return new Alarm(this, name, {
      // A name of its own: it is the subject of the mail.
      alarmName: `${this.stackName}-${name}`,
      alarmDescription: `${says} What to do: docs/operating.md, ${runbook}.`,
      metric,
      threshold: above ? rings.above : rings.below,
      comparisonOperator: above ? ComparisonOperator.GREATER_THAN_THRESHOLD : ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: silence === "rings" ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
  }
}
