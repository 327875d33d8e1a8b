import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import type { Settings } from "../../domain/settings.ts";
import type { FunctionName } from "../../runtime/config.ts";
import { QUEUES, type QueueShape, queuesFor } from "../../runtime/queues.ts";
import type { DataStack } from "../data/data-stack.ts";
import { OriginSecret } from "../edge/origin-secret.ts";
import { environmentsOf } from "../environments.ts";
import { Clockwork } from "./clockwork.ts";
import { grantAskingMail, grantData, grantMail } from "./grant.ts";
import { GRANTS, type Grants } from "./grants.ts";
import { GroupwrightApi } from "./http-api.ts";
import { MailEvents } from "./mail.ts";
import { describeOutputs, type NamedQueue } from "./outputs.ts";
import { type Shape, serviceFunction, type Unattended } from "./service-function.ts";
import { WorkQueue } from "./work-queue.ts";

/** 1,769 MB is where Lambda gives one whole vCPU; matching is the only work that needs it. */
const SHAPES: Readonly<Record<FunctionName, Shape>> = {
  "public-api": { memoryMb: 512, timeout: Duration.seconds(20) },
  "coordinator-api": { memoryMb: 512, timeout: Duration.seconds(20) },
  "resend-api": { memoryMb: 512, timeout: Duration.seconds(20) },
  matcher: { memoryMb: 1769, timeout: Duration.minutes(5) },
  planner: { memoryMb: 512, timeout: Duration.minutes(10) },
  sweeper: { memoryMb: 512, timeout: Duration.seconds(50) },
  sender: { memoryMb: 512, timeout: Duration.seconds(60) },
  "mail-events": { memoryMb: 256, timeout: Duration.seconds(30) },
};

type AppProps = StackProps & { readonly data: DataStack; readonly settings: Settings };

/** Everything that can be thrown away and deployed again: API, functions, queues, clockwork, mail events. */
export class AppStack extends Stack {
  readonly workQueues: readonly NamedQueue[];
  readonly deadLetterQueues: readonly NamedQueue[];
  readonly functions: Readonly<Record<FunctionName, LambdaFunction>>;
  readonly api: GroupwrightApi;
  /** Where there is an edge. */
  readonly originSecret: OriginSecret | undefined;

  constructor(scope: Construct, id: string, { data, settings, ...props }: AppProps) {
    super(scope, id, props);
    const work = workOf(this, settings);
    const { matcherWork, arrivalsWork, senderWork, urgentWork, mailEventsWork } = work;
    this.api = new GroupwrightApi(this, "Api", settings.web);
    const mailEvents = new MailEvents(this, "MailEvents", mailEventsWork);
    const clockwork = new Clockwork(this, "Clockwork");
    const publicUrl = this.publicUrl(settings);
    const { edge } = settings.web;
    this.originSecret = edge && new OriginSecret(this, "Origin", edge.secretGeneration);
    const originSecret = edge?.directAddress === "closed" ? this.originSecret?.value : undefined;
    const environments = environmentsOf({
      data,
      ...work,
      mailEvents,
      publicUrl,
      originSecret,
    });
    const unattended = unattendedOf(clockwork);
    const logging = { key: data.operationsKey, retention: settings.retention.logDays };
    this.functions = mapFunctions((name) =>
      serviceFunction(this, name, {
        shape: SHAPES[name],
        environment: environments[name],
        logging,
        unattended: unattended[name],
      }),
    );
    this.api.serve({ functions: this.functions, staff: data.staff, logging });
    matcherWork.feeds(this.functions.matcher);
    arrivalsWork.feeds(this.functions.matcher);
    senderWork.feeds(this.functions.sender);
    urgentWork?.feeds(this.functions.sender);
    mailEventsWork.feeds(this.functions["mail-events"]);
    clockwork.start(this.functions);
    this.grant(data, settings, mailEvents, {
      matcher: [matcherWork],
      arrivals: [arrivalsWork],
      sender: urgentWork === undefined ? [senderWork] : [senderWork, urgentWork],
    });
    const named = [
      { name: "matcher", work: matcherWork },
      { name: "arrivals", work: arrivalsWork },
      { name: "sender", work: senderWork },
      ...(urgentWork === undefined ? [] : [{ name: "urgent", work: urgentWork }]),
      { name: "mail-events", work: mailEventsWork },
    ];
    this.workQueues = named.map(({ name, work: { queue } }) => ({ name, queue }));
    this.deadLetterQueues = [
      ...named.map(({ name, work: { deadLetters } }) => ({ name, queue: deadLetters })),
      { name: "clockwork", queue: clockwork.deadLetters },
    ];
    describeOutputs(this, data, publicUrl);
  }

  /** The organisation's own address once it has one; until then API Gateway's. */
  private publicUrl({ organisation }: Settings): string {
    return organisation.publicUrl.startsWith("https://") ? organisation.publicUrl : this.api.http.apiEndpoint;
  }

  private grant(
    data: DataStack,
    settings: Settings,
    mail: MailEvents,
    work: Readonly<Record<Grants["queues"][number], readonly WorkQueue[]>>,
  ): void {
    for (const [name, fn] of Object.entries(this.functions) as [FunctionName, LambdaFunction][]) {
      grantData(fn, name, data);
      for (const queue of GRANTS[name].queues.flatMap((called) => work[called])) queue.accepts(fn);
      if (GRANTS[name].asksMail) grantAskingMail(fn);
      if (GRANTS[name].sendsMail) {
        grantMail(fn, settings.organisation.senderAddress, mail.configurationSet.configurationSetName);
      }
    }
  }
}

function workOf(scope: Construct, { capacity }: Settings) {
  const { sender, urgent } = queuesFor(capacity);
  return {
    matcherWork: workQueue(scope, "MatcherWork", QUEUES.matcher),
    arrivalsWork: workQueue(scope, "ArrivalsWork", QUEUES.arrivals),
    senderWork: workQueue(scope, "SenderWork", sender),
    urgentWork: urgent && workQueue(scope, "UrgentWork", urgent),
    mailEventsWork: workQueue(scope, "MailEventsWork", QUEUES["mail-events"]),
  };
}

function workQueue(scope: Construct, id: string, shape: QueueShape): WorkQueue {
  return new WorkQueue(scope, id, { shape, consumerTimeout: SHAPES[shape.consumer].timeout });
}

/** The two that are started without anybody waiting for an answer. */
function unattendedOf(clockwork: Clockwork): Partial<Record<FunctionName, Unattended>> {
  return {
    // The next minute's sweep does all that this one would have done.
    sweeper: { deadLetters: clockwork.deadLetters, retries: 0, maxAge: Duration.minutes(1) },
    planner: { deadLetters: clockwork.deadLetters, retries: 2, maxAge: Duration.hours(6) },
  };
}

function mapFunctions(make: (name: FunctionName) => LambdaFunction): Record<FunctionName, LambdaFunction> {
  // Object.fromEntries widens the keys; they are the function names that SHAPES lists in full.
  return Object.fromEntries((Object.keys(SHAPES) as FunctionName[]).map((name) => [name, make(name)])) as Record<
    FunctionName,
    LambdaFunction
  >;
}
