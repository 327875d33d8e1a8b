import type { Environment, FunctionName } from "../runtime/config.ts";
import type { MailEvents } from "./app/mail.ts";
import type { WorkQueue } from "./app/work-queue.ts";
import type { DataStack } from "./data/data-stack.ts";

type Parts = {
  readonly data: DataStack;
  readonly matcherWork: WorkQueue;
  readonly arrivalsWork: WorkQueue;
  readonly senderWork: WorkQueue;
  /** Left out where urgent mail has no queue of its own. */
  readonly urgentWork: WorkQueue | undefined;
  readonly mailEvents: MailEvents;
  readonly publicUrl: string;
  /** Given, the API answers nobody who does not bring it. */
  readonly originSecret: string | undefined;
};

/** Each function's slice of the configuration, held to the schema it parses at start. */
export function environmentsOf({
  data,
  matcherWork,
  arrivalsWork,
  senderWork,
  urgentWork,
  mailEvents,
  publicUrl,
  originSecret,
}: Parts) {
  // Every function knows the names; its role decides which tables it may touch.
  const tables = {
    CORE_TABLE: data.tables.core.tableName,
    SENSITIVE_TABLE: data.tables.sensitive.tableName,
    OUTBOX_TABLE: data.tables.outbox.tableName,
    AUDIT_TABLE: data.tables.audit.tableName,
  };
  const work = {
    MATCHER_QUEUE_URL: matcherWork.queue.queueUrl,
    ARRIVALS_QUEUE_URL: arrivalsWork.queue.queueUrl,
  };
  const links = { LINK_KEY_ARN: data.linkKey.keyArn, PUBLIC_URL: publicUrl };
  const edge = originSecret === undefined ? {} : { ORIGIN_SECRET: originSecret };
  const urgent = urgentWork === undefined ? {} : { URGENT_QUEUE_URL: urgentWork.queue.queueUrl };
  return {
    "public-api": { ...tables, ...work, ...links, ...edge },
    "coordinator-api": { ...tables, ...work, ...links, ...edge },
    // It shows mail with its links cut short, so it has no key to sign them.
    "resend-api": { ...tables, PUBLIC_URL: publicUrl, ...edge },
    matcher: tables,
    planner: { ...tables, ...work },
    sweeper: { ...tables, ...work, SENDER_QUEUE_URL: senderWork.queue.queueUrl, ...urgent },
    sender: {
      ...tables,
      ...work,
      ...links,
      MAIL_CONFIGURATION_SET: mailEvents.configurationSet.configurationSetName,
    },
    "mail-events": tables,
  } satisfies { readonly [Name in FunctionName]: Environment<Name> };
}
