import { CfnOutput, Duration, Stack, type StackProps } from "aws-cdk-lib";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { Settings } from "../domain/settings.ts";
import type { Environment, FunctionName } from "../runtime/config.ts";
import { Clockwork } from "./clockwork.ts";
import type { DataStack } from "./data-stack.ts";
import { GRANTS } from "./grants.ts";
import { GroupwrightApi } from "./http-api.ts";
import { MailEvents } from "./mail.ts";
import { grantData, grantMail, type Shape, serviceFunction } from "./service-function.ts";
import { WorkQueue } from "./work-queue.ts";

/** 1,769 MB is where Lambda gives one whole vCPU; matching is the only work that needs it. */
const SHAPES: Readonly<Record<FunctionName, Shape>> = {
  "public-api": { memoryMb: 512, timeout: Duration.seconds(15) },
  "coordinator-api": { memoryMb: 512, timeout: Duration.seconds(20) },
  matcher: { memoryMb: 1769, timeout: Duration.minutes(5) },
  planner: { memoryMb: 512, timeout: Duration.minutes(10) },
  sweeper: { memoryMb: 256, timeout: Duration.seconds(50) },
  sender: { memoryMb: 512, timeout: Duration.seconds(60) },
  "mail-events": { memoryMb: 256, timeout: Duration.seconds(15) },
};

type AppProps = StackProps & { readonly data: DataStack; readonly settings: Settings };

/** Everything that can be thrown away and deployed again: API, functions, queues, clockwork, mail events. */
export class AppStack extends Stack {
  readonly deadLetterQueues: readonly { readonly name: string; readonly queue: Queue }[];
  readonly functions: Readonly<Record<FunctionName, LambdaFunction>>;
  readonly api: GroupwrightApi;

  constructor(scope: Construct, id: string, { data, settings, ...props }: AppProps) {
    super(scope, id, props);
    const matcherWork = new WorkQueue(this, "MatcherWork", {
      consumerTimeout: SHAPES.matcher.timeout,
      batchSize: 1,
      maxConcurrency: 2,
    });
    const senderWork = new WorkQueue(this, "SenderWork", {
      consumerTimeout: SHAPES.sender.timeout,
      batchSize: 10,
      maxConcurrency: 5,
    });
    this.api = new GroupwrightApi(this, "Api");
    const mailEvents = new MailEvents(this, "MailEvents");
    const environments = environmentsOf({
      data,
      matcherWork,
      senderWork,
      mailEvents,
      publicUrl: this.publicUrl(settings),
    });
    this.functions = mapFunctions((name) =>
      serviceFunction(this, name, { shape: SHAPES[name], environment: environments[name] }),
    );
    this.api.serve({ functions: this.functions, staff: data.staff });
    mailEvents.tell(this.functions["mail-events"]);
    matcherWork.feeds(this.functions.matcher);
    senderWork.feeds(this.functions.sender);
    const clockwork = new Clockwork(this, "Clockwork", this.functions);
    this.grant(data, settings, mailEvents, { matcher: matcherWork, sender: senderWork });
    this.deadLetterQueues = [
      { name: "matcher", queue: matcherWork.deadLetters },
      { name: "sender", queue: senderWork.deadLetters },
      { name: "clockwork", queue: clockwork.deadLetters },
      { name: "mail-events", queue: mailEvents.deadLetters },
    ];
    new CfnOutput(this, "ApiUrl", { value: this.api.http.apiEndpoint });
    new CfnOutput(this, "StaffPoolId", { value: data.staff.pool.userPoolId });
    new CfnOutput(this, "StaffClientId", { value: data.staff.client.userPoolClientId });
  }

  /** The organisation's own address once it has one; until then API Gateway's. */
  private publicUrl({ organisation }: Settings): string {
    return organisation.publicUrl.startsWith("https://") ? organisation.publicUrl : this.api.http.apiEndpoint;
  }

  private grant(
    data: DataStack,
    settings: Settings,
    mail: MailEvents,
    work: { matcher: WorkQueue; sender: WorkQueue },
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

type Parts = {
  readonly data: DataStack;
  readonly matcherWork: WorkQueue;
  readonly senderWork: WorkQueue;
  readonly mailEvents: MailEvents;
  readonly publicUrl: string;
};

/** Each function's slice of the configuration, held to the schema it parses at start. */
function environmentsOf({ data, matcherWork, senderWork, mailEvents, publicUrl }: Parts) {
  // Every function knows the names; its role decides which tables it may touch.
  const tables = {
    CORE_TABLE: data.tables.core.tableName,
    SENSITIVE_TABLE: data.tables.sensitive.tableName,
    OUTBOX_TABLE: data.tables.outbox.tableName,
    AUDIT_TABLE: data.tables.audit.tableName,
  };
  const matcher = { MATCHER_QUEUE_URL: matcherWork.queue.queueUrl };
  const links = { LINK_KEY_ARN: data.linkKey.keyArn, PUBLIC_URL: publicUrl };
  return {
    "public-api": { ...tables, ...matcher, ...links },
    "coordinator-api": { ...tables, ...matcher, ...links },
    matcher: { ...tables, ...matcher },
    planner: { ...tables, ...matcher },
    sweeper: { ...tables, SENDER_QUEUE_URL: senderWork.queue.queueUrl },
    sender: {
      ...tables,
      ...matcher,
      ...links,
      MAIL_CONFIGURATION_SET: mailEvents.configurationSet.configurationSetName,
    },
    "mail-events": tables,
  } satisfies { readonly [Name in FunctionName]: Environment<Name> };
}

function mapFunctions(make: (name: FunctionName) => LambdaFunction): Record<FunctionName, LambdaFunction> {
  // Object.fromEntries widens the keys; they are the function names that SHAPES lists in full.
  return Object.fromEntries((Object.keys(SHAPES) as FunctionName[]).map((name) => [name, make(name)])) as Record<
    FunctionName,
    LambdaFunction
  >;
}
