import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import type { Settings } from "../../domain/settings.ts";
import type { FunctionName } from "../../runtime/config.ts";
import { QUEUES } from "../../runtime/queues.ts";
import type { DataStack } from "../data/data-stack.ts";
import { OriginSecret } from "../edge/origin-secret.ts";
import { environmentsOf } from "../environments.ts";
import { Clockwork } from "./clockwork.ts";
import { grantData, grantMail } from "./grant.ts";
import { GRANTS } from "./grants.ts";
import { GroupwrightApi } from "./http-api.ts";
import { MailEvents } from "./mail.ts";
import { describeOutputs, type NamedQueue } from "./outputs.ts";
import { type Shape, serviceFunction, type Unattended } from "./service-function.ts";
import { WorkQueue } from "./work-queue.ts";

/** 1,769 MB is where Lambda gives one whole vCPU; matching is the only work that needs it. */
const SHAPES: Readonly<Record<FunctionName, Shape>> = {
  "public-api": { memoryMb: 512, timeout: Duration.seconds(20) },
  "coordinator-api": { memoryMb: 512, timeout: Duration.seconds(20) },
  matcher: { memoryMb: 1769, timeout: Duration.minutes(5) },
  planner: { memoryMb: 512, timeout: Duration.minutes(10) },
  sweeper: { memoryMb: 256, timeout: Duration.seconds(50) },
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
    const [matcherWork, arrivalsWork, senderWork, mailEventsWork] = [
      workQueue(this, "MatcherWork", "matcher"),
      workQueue(this, "ArrivalsWork", "arrivals"),
      workQueue(this, "SenderWork", "sender"),
      workQueue(this, "MailEventsWork", "mail-events"),
    ];
    this.api = new GroupwrightApi(this, "Api", settings.web);
    const mailEvents = new MailEvents(this, "MailEvents", mailEventsWork);
    const clockwork = new Clockwork(this, "Clockwork");
    const publicUrl = this.publicUrl(settings);
    const { edge } = settings.web;
    this.originSecret = edge && new OriginSecret(this, "Origin", edge.secretGeneration);
    const originSecret = edge?.directAddress === "closed" ? this.originSecret?.value : undefined;
    const environments = environmentsOf({
      data,
      matcherWork,
      arrivalsWork,
      senderWork,
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
    mailEventsWork.feeds(this.functions["mail-events"]);
    clockwork.start(this.functions);
    this.grant(data, settings, mailEvents, { matcher: matcherWork, arrivals: arrivalsWork, sender: senderWork });
    this.workQueues = [
      { name: "matcher", queue: matcherWork.queue },
      { name: "arrivals", queue: arrivalsWork.queue },
      { name: "sender", queue: senderWork.queue },
      { name: "mail-events", queue: mailEventsWork.queue },
    ];
    this.deadLetterQueues = [
      { name: "matcher", queue: matcherWork.deadLetters },
      { name: "arrivals", queue: arrivalsWork.deadLetters },
      { name: "sender", queue: senderWork.deadLetters },
      { name: "clockwork", queue: clockwork.deadLetters },
      { name: "mail-events", queue: mailEventsWork.deadLetters },
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
    work: { matcher: WorkQueue; arrivals: WorkQueue; sender: WorkQueue },
  ): void {
    for (const [name, fn] of Object.entries(this.functions) as [FunctionName, LambdaFunction][]) {
      grantData(fn, name, data);
      for (const queue of GRANTS[name].queues) work[queue].accepts(fn);
      if (GRANTS[name].sendsMail) {
        grantMail(fn, settings.organisation.senderAddress, mail.configurationSet.configurationSetName);
      }
    }
  }
}

function workQueue(scope: Construct, id: string, name: keyof typeof QUEUES): WorkQueue {
  return new WorkQueue(scope, id, { name, consumerTimeout: SHAPES[QUEUES[name].consumer].timeout });
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
