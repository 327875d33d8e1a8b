import { SESv2Client, type SESv2ClientConfig } from "@aws-sdk/client-sesv2";
import { patient } from "../patience.ts";

/**
 * One try a call: SES has no idempotency token, so a repeat by the SDK could send twice. A call is cut off after
 * `requestTimeout` milliseconds, which must stay well below the lease of a claimed message.
 */
export function sesClient(config: SESv2ClientConfig, requestTimeout = 15_000): SESv2Client {
  return new SESv2Client(patient(config, { connect: 3_000, request: requestTimeout, tries: 1 }));
}
