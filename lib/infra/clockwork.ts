import { Duration, TimeZone } from "aws-cdk-lib";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Schedule, ScheduleExpression } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";

/** The two things time starts: the sweep of due messages each minute, and the nightly planner. */
export class Clockwork extends Construct {
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { sweeper, planner }: { sweeper: IFunction; planner: IFunction }) {
    super(scope, id);
    this.deadLetters = new Queue(this, "DeadLetters", {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    new Schedule(this, "Tick", {
      description: "Sweep what is due",
      schedule: ScheduleExpression.rate(Duration.minutes(1)),
      // A missed minute is made up by the next sweep, so an old tick is worth nothing.
      target: new LambdaInvoke(sweeper, {
        deadLetterQueue: this.deadLetters,
        retryAttempts: 0,
        maxEventAge: Duration.minutes(1),
      }),
    });
    new Schedule(this, "Nightly", {
      description: "Plan sessions and messages again",
      schedule: ScheduleExpression.cron({ hour: "2", minute: "0", timeZone: TimeZone.ETC_UTC }),
      target: new LambdaInvoke(planner, {
        deadLetterQueue: this.deadLetters,
        retryAttempts: 5,
        maxEventAge: Duration.hours(6),
      }),
    });
  }
}
