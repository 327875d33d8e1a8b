import { EventBus, Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import { ConfigurationSet, EmailSendingEvent, EventDestination } from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import type { WorkQueue } from "./work-queue.ts";

/**
 * What happened to a mail after SES took it, back to the ledger: Send, Delivery, Bounce, Complaint, Reject. By way of a
 * queue: a large run has thousands of them within a minute, and functions that were started for each would take what
 * Lambda runs at once from the API.
 */
export class MailEvents extends Construct {
  readonly configurationSet: ConfigurationSet;

  constructor(scope: Construct, id: string, work: WorkQueue) {
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
    new Rule(this, "FromSes", {
      description: "SES sending events of this service's configuration set",
      eventPattern: {
        source: ["aws.ses"],
        detail: { mail: { tags: { "ses:configuration-set": [this.configurationSet.configurationSetName] } } },
      },
      targets: [new SqsQueue(work.queue, { deadLetterQueue: work.deadLetters, retryAttempts: 10 })],
    });
  }
}
