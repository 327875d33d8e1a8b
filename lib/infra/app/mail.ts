import { EventBus, Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { ConfigurationSet, EmailSendingEvent, EventDestination } from "aws-cdk-lib/aws-ses";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { deadLetterQueue } from "./dead-letters.ts";

/** What happened to a mail after SES took it, back to the ledger: Send, Delivery, Bounce, Complaint, Reject. */
export class MailEvents extends Construct {
  readonly configurationSet: ConfigurationSet;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const bus = EventBus.fromEventBusName(this, "DefaultBus", "default");
    this.configurationSet = new ConfigurationSet(this, "ConfigurationSet", { reputationMetrics: true });
    this.configurationSet.addEventDestination("ToEventBridge", {
      destination: EventDestination.eventBus(bus),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    this.deadLetters = deadLetterQueue(this);
  }

  tell(consumer: IFunction): void {
    new Rule(this, "FromSes", {
      description: "SES sending events of this service's configuration set",
      eventPattern: {
        source: ["aws.ses"],
        detail: { mail: { tags: { "ses:configuration-set": [this.configurationSet.configurationSetName] } } },
      },
      targets: [new LambdaFunction(consumer, { deadLetterQueue: this.deadLetters, retryAttempts: 10 })],
    });
  }
}
