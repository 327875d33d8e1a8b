import type { TableNames } from "../../lib/adapters/dynamodb/tables.ts";
import { type FunctionName, SLICES } from "../../lib/runtime/config.ts";
import { freshTables, sharedDatabase } from "../support/database.ts";
import { sharedMail } from "../support/mail-endpoint.ts";
import { type StandIns, standIns } from "./stand-in-services.ts";

export type FunctionSurroundings = {
  readonly services: StandIns;
  readonly mailEndpoint: string;
  readonly tables: TableNames;
  /** What this function finds in its environment: its own slice of the configuration, and where AWS is. */
  readonly environmentOf: (name: FunctionName) => Readonly<Record<string, string>>;
};

/** Fresh tables on the real engine, the mail endpoint, and stand-ins for KMS and SQS. */
export async function functionSurroundings(): Promise<FunctionSurroundings> {
  const services = await standIns();
  const mailEndpoint = (await sharedMail()).endpoint;
  const { tables } = await freshTables();
  const everything: Readonly<Record<string, string>> = {
    CORE_TABLE: tables.core,
    SENSITIVE_TABLE: tables.sensitive,
    OUTBOX_TABLE: tables.outbox,
    AUDIT_TABLE: tables.audit,
    MATCHER_QUEUE_URL: `${services.endpoint}/1/matcher`,
    ARRIVALS_QUEUE_URL: `${services.endpoint}/1/arrivals`,
    SENDER_QUEUE_URL: `${services.endpoint}/1/sender`,
    LINK_KEY_ARN: "arn:aws:kms:eu-west-1:1:key/links",
    PUBLIC_URL: "https://groups.example.org",
    MAIL_CONFIGURATION_SET: "groupwright",
  };
  const aws = {
    TZ: "UTC",
    AWS_REGION: "eu-west-1",
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_ENDPOINT_URL_DYNAMODB: (await sharedDatabase()).endpoint,
    AWS_ENDPOINT_URL_SESV2: mailEndpoint,
    AWS_ENDPOINT_URL_KMS: services.endpoint,
    AWS_ENDPOINT_URL_SQS: services.endpoint,
  };
  return {
    services,
    mailEndpoint,
    tables,
    environmentOf: (name) => ({
      ...aws,
      ...Object.fromEntries(Object.entries(everything).filter(([key]) => key in SLICES[name].shape)),
    }),
  };
}
