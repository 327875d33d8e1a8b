import { Duration } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { EventSourceMapping, type IFunction } from "aws-cdk-lib/aws-lambda";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { MOST_RECEIVES, type QueueShape } from "../../runtime/queues.ts";
import { deadLetterQueue } from "./dead-letters.ts";

type WorkQueueProps = { readonly shape: QueueShape; readonly consumerTimeout: Duration };

/** A queue with its dead-letter queue: a poisoned message is set aside in the end, its neighbours go through. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  private readonly props: WorkQueueProps;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    this.props = props;
    const { maxConcurrency } = props.shape;
    const inTurn = maxConcurrency === "in-turn";
    this.deadLetters = deadLetterQueue(this, inTurn ? { fifo: true } : {});
    this.queue = new Queue(this, "Queue", {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MOST_RECEIVES },
      ...(inTurn ? inTurnAfterAMinute(props.consumerTimeout) : atOnce(props.consumerTimeout)),
    });
  }

  /** Lets a function put work in, and not even look at what is there. */
  accepts(producer: IFunction): void {
    this.allow(producer, ["sqs:SendMessage"]);
  }

  feeds(consumer: IFunction): void {
    const { batchSize, maxConcurrency } = this.props.shape;
    // The three that Lambda's poller uses; the event source construct would grant two more.
    this.allow(consumer, ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]);
    new EventSourceMapping(this, "Source", {
      target: consumer,
      eventSourceArn: this.queue.queueArn,
      batchSize,
      ...(maxConcurrency === "in-turn" ? {} : { maxConcurrency }),
      reportBatchItemFailures: true,
    });
  }

  private allow(fn: IFunction, actions: string[]): void {
    fn.addToRolePolicy(new PolicyStatement({ actions, resources: [this.queue.queueArn] }));
  }
}

/** Six times the consumer's timeout, as Lambda's documentation asks, so that a slow batch is not received twice. */
function atOnce(consumerTimeout: Duration) {
  return { visibilityTimeout: Duration.seconds(consumerTimeout.toSeconds() * 6) };
}

/**
 * What comes within a minute is taken once and lies for a minute, so that all of it is there when it is dealt with.
 * While one message is out, nothing of its programme is handed out; so it comes back soon should its function die.
 */
function inTurnAfterAMinute(consumerTimeout: Duration) {
  return {
    fifo: true,
    deliveryDelay: Duration.seconds(60),
    visibilityTimeout: consumerTimeout.plus(Duration.minutes(1)),
  };
}
