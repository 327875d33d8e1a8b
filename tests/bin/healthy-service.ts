import { DescribeAlarmsCommand } from "@aws-sdk/client-cloudwatch";
import { FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { ListUsersInGroupCommand } from "@aws-sdk/client-cognito-identity-provider";
import { GetAccountSettingsCommand, GetFunctionConfigurationCommand, InvokeCommand } from "@aws-sdk/client-lambda";
import { GetAccountCommand, GetEmailIdentityCommand } from "@aws-sdk/client-sesv2";
import { GetQueueAttributesCommand } from "@aws-sdk/client-sqs";
import type { Finding } from "../../bin/deploy/finding.ts";
import { examine, type Instruments } from "../../bin/doctor/examine.ts";
import { settingsWith } from "../infra/settings-with.ts";
import { type MockedAccount, mockedAccount, stacksAre } from "./mocked-account.ts";

export const NOW = "2026-09-01T09:00:00.000Z";
export const OUTPUTS = {
  ApiUrl: "https://api.example.org",
  PublicUrl: "https://groups.example.org",
  StaffPoolId: "pool",
  OutboxTable: "outbox",
  FunctionSweeper: "sweeper",
  FunctionSender: "sender",
  WorkSenderUrl: "https://sqs/work",
  DeadLettersSenderUrl: "https://sqs/dead",
};
export const SWEEP = { message: '{"level":"INFO","event":"sweep","ms":9}' };
export const FAILED = { message: '{"level":"ERROR","event":"sweep-failed"}' };

export type World = { readonly mocked: MockedAccount; instruments: Instruments };

/** A service that works. */
export function healthy(): World {
  const mocked = mockedAccount();
  stacksAre(mocked, { "Groupwright-App": { status: "UPDATE_COMPLETE", outputs: OUTPUTS } });
  mocked.lambda
    .on(GetFunctionConfigurationCommand)
    .resolves({ State: "Active", LastUpdateStatus: "Successful", LoggingConfig: { LogGroup: "logs" } });
  mocked.lambda.on(InvokeCommand).resolves({ StatusCode: 200 });
  mocked.lambda
    .on(GetAccountSettingsCommand)
    .resolves({ AccountLimit: { ConcurrentExecutions: 1000, UnreservedConcurrentExecutions: 1000 } });
  mocked.logs.on(FilterLogEventsCommand).resolves({ events: Array(9).fill(SWEEP) });
  mocked.sqs.on(GetQueueAttributesCommand).resolves({ Attributes: { ApproximateNumberOfMessages: "0" } });
  mocked.ses.on(GetEmailIdentityCommand).resolves({ VerifiedForSendingStatus: true });
  mocked.ses.on(GetAccountCommand).resolves({ ProductionAccessEnabled: true, SendingEnabled: true });
  mocked.cognito.on(ListUsersInGroupCommand).resolves({ Users: [{ UserStatus: "CONFIRMED" }] });
  mocked.cloudWatch
    .on(DescribeAlarmsCommand)
    .resolves({ MetricAlarms: [{ AlarmName: "Groupwright-Observability-SweeperSilent", StateValue: "OK" }] });
  const get = async (url: string) => ({ status: url.endsWith("/v1/groups") ? 401 : 200 });
  return { mocked, instruments: { get, now: () => new Date(NOW), nextDueAt: async () => undefined } };
}

/** What the doctor says of it, but for what is good. */
export async function complaints({ mocked, instruments }: World, of = settingsWith({})): Promise<readonly Finding[]> {
  const sections = await examine(mocked.account, of, instruments);
  return sections.flatMap(({ findings }) => findings).filter(({ state }) => state !== "good");
}
