import type { SESv2Client } from "@aws-sdk/client-sesv2";
import { sesClient } from "../../lib/adapters/ses/client.ts";
import { type LocalMail, openMail } from "../../lib/runtime/local/mail.ts";

let shared: Promise<LocalMail> | undefined;

/** One mail endpoint for a test file, started when it is first needed. */
export function sharedMail(): Promise<LocalMail> {
  shared ??= openMail();
  return shared;
}

export function mailClient(endpoint: string): SESv2Client {
  return sesClient({ endpoint, region: "us-east-1", credentials: { accessKeyId: "local", secretAccessKey: "local" } });
}
