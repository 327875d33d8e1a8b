import { SESv2Client, type SESv2ClientConfig } from "@aws-sdk/client-sesv2";

/**
 * One try a call: SES has no idempotency token, so a repeat by the SDK could send twice. A call is cut off after
 * `requestTimeout` milliseconds, which must stay well below the lease of a claimed message.
 */
export function sesClient(config: SESv2ClientConfig, requestTimeout = 15_000): SESv2Client {
  const requestHandler = { connectionTimeout: 3_000, requestTimeout, throwOnRequestTimeout: true };
  return new SESv2Client({ ...config, requestHandler, maxAttempts: 1 });
}
