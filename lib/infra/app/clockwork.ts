import { Duration, Stack, TimeZone } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Schedule, ScheduleExpression } from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { deadLetterQueue } from "./dead-letters.ts";

type Ticking = { readonly sweeper: IFunction; readonly planner: IFunction };

/** The two things time starts: the sweep of due messages each minute, and the nightly planner. */
export class Clockwork extends Construct {
  /** Of ticks that could not be handed over, and of those that the functions failed on. */
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.deadLetters = deadLetterQueue(this);
  }

  start({ sweeper, planner }: Ticking): void {
    new Schedule(this, "Tick", {
      description: "Sweep what is due",
      schedule: ScheduleExpression.rate(Duration.minutes(1)),
      // A missed minute is made up by the next sweep, so an old tick is worth nothing.
      target: this.invoke("Tick", sweeper, { retryAttempts: 0, maxEventAge: Duration.minutes(1) }),
    });
    new Schedule(this, "Nightly", {
      description: "Plan sessions and messages again",
      schedule: ScheduleExpression.cron({ hour: "2", minute: "0", timeZone: TimeZone.ETC_UTC }),
      target: this.invoke("Nightly", planner, { retryAttempts: 5, maxEventAge: Duration.hours(6) }),
    });
  }

  private invoke(id: string, fn: IFunction, patience: { retryAttempts: number; maxEventAge: Duration }): LambdaInvoke {
    // Its own role: the one that CDK makes may also invoke every version and alias of the function.
    const role = new Role(this, `${id}Role`, {
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [fn.functionArn] }));
    role.addToPolicy(new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [this.deadLetters.queueArn] }));
    return new LambdaInvoke(fn, {
      role: role.withoutPolicyUpdates(),
      deadLetterQueue: this.deadLetters,
      ...patience,
    });
  }
}
