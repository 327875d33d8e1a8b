import { Duration } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { EventSourceMapping, type IFunction } from "aws-cdk-lib/aws-lambda";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { MOST_RECEIVES, QUEUES } from "../../runtime/queues.ts";
import { deadLetterQueue } from "./dead-letters.ts";

type WorkQueueProps = { readonly consumer: keyof typeof QUEUES; readonly consumerTimeout: Duration };

/** A queue with its dead-letter queue: a poisoned message is set aside in the end, its neighbours go through. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  private readonly props: WorkQueueProps;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    this.props = props;
    this.deadLetters = deadLetterQueue(this);
    this.queue = new Queue(this, "Queue", {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Six times the consumer's timeout, as Lambda's documentation asks, so that a slow batch is not received twice.
      visibilityTimeout: Duration.seconds(props.consumerTimeout.toSeconds() * 6),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MOST_RECEIVES },
    });
  }

  /** Lets a function put work in, and not even look at what is there. */
  accepts(producer: IFunction): void {
    this.allow(producer, ["sqs:SendMessage"]);
  }

  feeds(consumer: IFunction): void {
    // The three that Lambda's poller uses; the event source construct would grant two more.
    this.allow(consumer, ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]);
    new EventSourceMapping(this, "Source", {
      target: consumer,
      eventSourceArn: this.queue.queueArn,
      ...QUEUES[this.props.consumer],
      reportBatchItemFailures: true,
    });
  }

  private allow(fn: IFunction, actions: string[]): void {
    fn.addToRolePolicy(new PolicyStatement({ actions, resources: [this.queue.queueArn] }));
  }
}
