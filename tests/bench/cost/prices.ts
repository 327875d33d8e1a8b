/**
 * List prices of US East (N. Virginia) in US dollars, without free tiers, from each service's pricing page on
 * aws.amazon.com as known in November 2026. They change: compare before you rely on a figure.
 */
export const PRICES = {
  /** API Gateway, HTTP API: a request of up to 512 kB, first 300 million. */
  apiRequest: 1.0 / 1e6,
  /** Lambda: a request, and a GB-second on arm64. */
  invocation: 0.2 / 1e6,
  gbSecond: 0.0000133334,
  /** DynamoDB on demand: request units, a GB-month of data, and of point-in-time recovery. */
  writeUnit: 0.625 / 1e6,
  readUnit: 0.125 / 1e6,
  storedGb: 0.25,
  recoveryGb: 0.2,
  /** SES: a mail, without the data of attachments. */
  mail: 0.1 / 1000,
  /** SQS: a request. */
  queueRequest: 0.4 / 1e6,
  /** KMS: a customer-managed key a month; a request. */
  key: 1.0,
  keyRequest: 0.03 / 10_000,
  /** EventBridge Scheduler: an invocation. */
  schedule: 1.0 / 1e6,
  /** CloudWatch: a custom metric, a standard alarm, a dashboard a month; a GB of logs taken in. */
  metric: 0.3,
  alarm: 0.1,
  dashboard: 3.0,
  logGb: 0.5,
  /** Cognito Essentials: a member of staff who signs in within a month. */
  staffMember: 0.015,
} as const;
