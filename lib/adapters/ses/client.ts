import { SESv2Client, type SESv2ClientConfig } from "@aws-sdk/client-sesv2";

/**
 * One try a call: SES has no idempotency token, so a repeat by the SDK could send twice. Cut off well before the lease
 * of a claimed message ends.
 */
export function sesClient(config: SESv2ClientConfig): SESv2Client {
  return new SESv2Client({
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 15_000, throwOnRequestTimeout: true },
    ...config,
    maxAttempts: 1,
  });
}
