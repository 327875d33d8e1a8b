/** The stacks of one environment, as rows below name them. */
export type StackName = "data" | "app" | "observability" | "edge";

/** A finding that is known and accepted, on these resources and no others. */
export type Acknowledgement = {
  readonly rules: readonly string[];
  readonly stack: StackName;
  /** The resources are only there where the configuration asks for an edge. */
  readonly withEdge?: true;
  /** Paths of constructs below the stack. */
  readonly on: readonly string[];
  readonly reason: string;
};

const APIS = ["public-api", "coordinator-api", "resend-api"] as const;
const FUNCTIONS = [...APIS, "matcher", "planner", "sweeper", "sender", "mail-events"] as const;
const POLICIES = [...FUNCTIONS.map((name) => `${name}-role`), "Clockwork/TickRole", "Clockwork/NightlyRole"] as const;

/**
 * Every finding of cdk-nag that is not mended, and why it is right here. A resource that is not named is not excused,
 * and a test fails on a row that excuses nothing.
 */
export const ACKNOWLEDGEMENTS: readonly Acknowledgement[] = [
  {
    rules: ["AwsSolutions-COG8"],
    stack: "data",
    on: ["Staff/Pool"],
    reason:
      "Staff cannot sign themselves up and must enter a one-time password, so threat protection would add little " +
      "to what it costs for each of them each month; an organisation that wants it can turn the Plus plan on.",
  },
  {
    rules: ["HIPAA.Security-DynamoDBInBackupPlan"],
    stack: "data",
    on: ["Core", "Sensitive", "Outbox", "Audit"],
    reason:
      "Point-in-time recovery restores every table to any second of the last 35 days, and deletion protection and " +
      "retention keep the table itself. Copies kept for longer would outlive the retention periods promised to " +
      "applicants.",
  },
  {
    rules: ["AwsSolutions-APIG4"],
    stack: "app",
    on: ["Api/submit-application", "Api/read-safety-questions", "Api/list-open-groups", "Api/openapi"],
    reason: "Open to anyone on purpose: people apply without an account. Each has a throttle of its own.",
  },
  {
    rules: ["AwsSolutions-APIG4"],
    stack: "app",
    on: [
      "Api/show-verify",
      "Api/verify-address",
      "Api/show-status",
      "Api/show-offer",
      "Api/answer-offer",
      "Api/show-agreement",
      "Api/sign-agreement",
      "Api/show-session",
      "Api/answer-session",
      "Api/show-availability",
      "Api/change-availability",
      "Api/show-wake",
      "Api/wake",
      "Api/show-withdraw",
      "Api/withdraw",
      "Api/show-preferences",
      "Api/change-preferences",
      "Api/renew-own-links",
      "Api/show-report",
      "Api/download-report",
    ],
    reason:
      "The path carries a token signed by a KMS key, with its purpose, subject and expiry; the function verifies " +
      "it before anything else. Members have no account that an authorizer could ask for.",
  },
  {
    rules: ["Serverless-SQSRedrivePolicy"],
    stack: "app",
    on: [
      "MatcherWork/DeadLetters",
      "ArrivalsWork/DeadLetters",
      "SenderWork/DeadLetters",
      "MailEventsWork/DeadLetters",
      "Clockwork/DeadLetters",
    ],
    reason: "It is itself a dead-letter queue, with an alarm on its first message.",
  },
  {
    rules: ["AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/*]"],
    stack: "app",
    on: ["sender-role/DefaultPolicy"],
    reason:
      "In the sandbox SES asks for a right on the recipient's identity too, which nobody knows beforehand. The " +
      "condition on ses:FromAddress lets nothing be sent but from the organisation's own address.",
  },
  {
    rules: ["AwsSolutions-IAM5[Resource::*]"],
    stack: "app",
    on: ["sender-role/DefaultPolicy"],
    reason:
      "IAM knows no resource of ses:DeleteSuppressedDestination: an account has one such list in a region, and the " +
      "condition names the region. All it can do is let mail go out again to who may be written to.",
  },
  {
    rules: ["AwsSolutions-IAM5[Resource::*]"],
    stack: "app",
    on: ["sweeper-role/DefaultPolicy"],
    reason: "It is ses:GetAccount, which says how fast SES takes mail. IAM knows no resource for it to be about.",
  },
  {
    rules: ["HIPAA.Security-IAMNoInlinePolicy"],
    stack: "app",
    on: POLICIES.map((role) => `${role}/DefaultPolicy`),
    reason:
      "An inline policy belongs to its one role and goes with it. A managed one could be attached to others, and " +
      "every role here is meant to have rights that no other has.",
  },
  {
    rules: ["HIPAA.Security-LambdaConcurrency"],
    stack: "app",
    on: FUNCTIONS,
    reason:
      "A new account has ten concurrent executions and may reserve none of them, so a reservation would make the " +
      "first deployment fail. What bounds them: the throttle of each route, the most concurrent batches of each " +
      "queue, one tick a minute.",
  },
  {
    rules: ["HIPAA.Security-LambdaDLQ", "Serverless-LambdaDLQ"],
    stack: "app",
    on: APIS,
    reason: "Invoked by API Gateway, which waits for the answer: the caller learns of a failure, nothing is queued.",
  },
  {
    rules: ["HIPAA.Security-LambdaDLQ", "Serverless-LambdaDLQ"],
    stack: "app",
    on: ["matcher", "sender", "mail-events"],
    reason: "Reads from a queue, whose own dead-letter queue takes what fails; the function's would never be used.",
  },
  {
    rules: ["Serverless-LambdaAsyncFailureDestination"],
    stack: "app",
    on: ["planner/EventInvokeConfig", "sweeper/EventInvokeConfig"],
    reason:
      "It has a dead-letter queue instead, which keeps the event as it came, so that it can be sent again as it " +
      "is. Both would set the same failure aside twice.",
  },
  {
    rules: ["Serverless-LambdaEventSourceMappingDestination"],
    stack: "app",
    on: ["MatcherWork/Source", "ArrivalsWork/Source", "SenderWork/Source", "MailEventsWork/Source"],
    reason: "Lambda has no failure destination for SQS sources: the queue's redrive policy is that destination.",
  },
  {
    rules: ["HIPAA.Security-LambdaInsideVPC"],
    stack: "app",
    on: FUNCTIONS,
    reason:
      "Everything it calls is an AWS endpoint over TLS, guarded by IAM; there is no network of its own to be " +
      "inside of. A VPC would need interface endpoints that cost more in a month than the idle service in a year.",
  },
  {
    rules: ["Serverless-LambdaTracing"],
    stack: "app",
    on: FUNCTIONS,
    reason:
      "Structured logs carry one request id from the API call to the mail. X-Ray needs a right on every resource, " +
      "and would keep what the logs leave out on purpose.",
  },
  {
    rules: ["Serverless-SNSRedrivePolicy"],
    stack: "observability",
    on: ["AlarmMail"],
    reason:
      "An alarm that could not be mailed is still on the dashboard, and `doctor` reads its state; hours later the " +
      "mail would only mislead.",
  },
  {
    rules: ["AwsSolutions-SMG4", "HIPAA.Security-SecretsManagerRotationEnabled"],
    stack: "app",
    withEdge: true,
    on: ["Origin"],
    reason:
      "CloudFormation hands it to the edge and to the functions; changed by itself it would shut the two apart " +
      "until the next deployment. `secretGeneration` changes both, as docs/operating.md says.",
  },
  {
    rules: ["HIPAA.Security-SecretsManagerUsingKMSKey"],
    stack: "app",
    withEdge: true,
    on: ["Origin"],
    reason:
      "It shows that a request came through the firewall, and opens nothing else: who has it is where everybody " +
      "is without an edge. A key of the account's own would be needed in two regions for it.",
  },
  {
    rules: ["AwsSolutions-CFR1"],
    stack: "edge",
    withEdge: true,
    on: ["Distribution"],
    reason: "People travel, and write from wherever they are; nobody is turned away by country.",
  },
  {
    rules: ["AwsSolutions-CFR3"],
    stack: "edge",
    withEdge: true,
    on: ["Distribution"],
    reason:
      "Its log would keep people's network addresses, and paths, which carry link tokens. The API's own access " +
      "log has what is needed without either.",
  },
  {
    rules: ["HIPAA.Security-WAFv2LoggingEnabled"],
    stack: "edge",
    withEdge: true,
    on: ["Firewall"],
    reason:
      "Its log would keep people's network addresses, and paths, which carry link tokens. What each rule turns " +
      "away is counted, and that is enough to see a flood.",
  },
];

/** Of what is only there in an account that has room for a queue of urgent mail alone: as of the queues above. */
export const ACKNOWLEDGED_OF_URGENT_QUEUE: readonly Acknowledgement[] = [
  {
    rules: ["Serverless-SQSRedrivePolicy"],
    stack: "app",
    on: ["UrgentWork/DeadLetters"],
    reason: "It is itself a dead-letter queue, with an alarm on its first message.",
  },
  {
    rules: ["Serverless-LambdaEventSourceMappingDestination"],
    stack: "app",
    on: ["UrgentWork/Source"],
    reason: "Lambda has no failure destination for SQS sources: the queue's redrive policy is that destination.",
  },
];
