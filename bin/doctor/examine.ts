import type { Settings } from "../../lib/domain/settings.ts";
import type { LatenessAhead } from "../../lib/use-cases/messages/pace/foresee-lateness.ts";
import { stackPrefix } from "../configuration.ts";
import type { Account } from "../deploy/account.ts";
import { checkConcurrency } from "../deploy/concurrency.ts";
import { checkCrisisNumbers } from "../deploy/crisis.ts";
import { type Finding, found, wrong } from "../deploy/finding.ts";
import { checkIdentity, checkReplies, checkSending } from "../deploy/mail.ts";
import { type Outputs, openAddress, outputsOf, readStack } from "../deploy/stacks.ts";
import { checkAlarms } from "./alarms.ts";
import { checkApi, checkEdge, type Get } from "./api.ts";
import { checkFunctions } from "./functions.ts";
import { latenessFindings } from "./lateness-ahead.ts";
import { checkQueues } from "./queues.ts";
import { checkRecords } from "./records.ts";
import { checkStaff } from "./staff.ts";
import { checkTick, overdueFinding } from "./tick.ts";

/** What the examination asks besides the account. */
export type Instruments = {
  readonly get: Get;
  readonly now: () => Date;
  /** When the earliest message that is still to be sent is due. */
  readonly nextDueAt: (outputs: Outputs) => Promise<string | undefined>;
  /** How late what falls due within a day will be at worst; undefined where nothing does. */
  readonly latenessAhead?: (outputs: Outputs) => Promise<LatenessAhead | undefined>;
};

export type Section = { readonly title: string; readonly findings: readonly Finding[] };

/** The deployed service from end to end. Checks that cannot be made are findings too; none stops the others. */
export async function examine(
  account: Account,
  settings: Settings,
  { get, now, nextDueAt, latenessAhead = async () => undefined }: Instruments,
): Promise<readonly Section[]> {
  const prefix = stackPrefix(settings);
  const app = await readStack(account.cloudFormation, `${prefix}-App`);
  if (app === undefined) {
    return [
      {
        title: "Deployment",
        findings: [
          wrong(
            `There is no stack ${prefix}-App in this account and region`,
            "Deploy it: npm run deploy. Or name the right region (AWS_REGION) or configuration (--config).",
          ),
        ],
      },
    ];
  }
  const outputs = outputsOf(app);
  const deployment = { outputs, createdAt: app.CreationTime, settings, now: now() };
  const checks: Readonly<Record<string, () => Promise<readonly Finding[]>>> = {
    API: () => checkApi(openAddress(settings, outputs), get),
    ...(settings.web.edge?.directAddress === "closed" && { Edge: () => checkEdge(outputs, get) }),
    Functions: async () => [
      ...(await checkFunctions(account, outputs)),
      ...(await checkConcurrency(account, settings)),
    ],
    Tick: () => checkTick(account, deployment),
    Queues: () => checkQueues(account, outputs),
    Records: () => checkRecords(account, outputs, now()),
    Messages: async () => [
      overdueFinding(await nextDueAt(outputs), settings, now()),
      ...latenessFindings(await latenessAhead(outputs), settings, now()),
    ],
    Mail: async () => [
      ...(await checkIdentity(account, settings)),
      ...(await checkSending(account, settings)),
      checkReplies(settings),
    ],
    Staff: () => checkStaff(account, outputs),
    "Crisis numbers": async () => checkCrisisNumbers(settings, now()),
    Alarms: () => checkAlarms(account, prefix, deployment),
  };
  return Promise.all(
    Object.entries(checks).map(async ([title, check]) => ({ title, findings: await found(title, check) })),
  );
}
