import type { SESv2Client } from "@aws-sdk/client-sesv2";
import { sesClient } from "../../lib/adapters/ses/client.ts";
import { type LocalMail, openMail } from "../../lib/runtime/local/mail.ts";

let shared: Promise<LocalMail> | undefined;

/** One mail endpoint for a test file, started when it is first needed. */
export function sharedMail(): Promise<LocalMail> {
  shared ??= openMail();
  return shared;
}

/** The client as deployed, but for where it goes and, where a test needs it, how long it waits. */
export function mailClient(endpoint: string, requestTimeout?: number): SESv2Client {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  return sesClient({ endpoint, region: "us-east-1", credentials }, requestTimeout);
}
