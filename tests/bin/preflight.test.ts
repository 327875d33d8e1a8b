import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  ListUsersInGroupCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { GetAccountSettingsCommand } from "@aws-sdk/client-lambda";
import { GetAccountCommand, GetEmailIdentityCommand } from "@aws-sdk/client-sesv2";
import { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import { describe, expect, it } from "vitest";
import { ensureCoordinator } from "../../bin/deploy/coordinator.ts";
import { preflight } from "../../bin/deploy/preflight.ts";
import type { ServedWording } from "../../bin/deploy/wording.ts";
import { SHIPPED_WORDING } from "../../lib/domain/intake/wording-versions.ts";
import { answeredAt, certificateIn, settingsWith } from "../infra/settings-with.ts";
import { type MockedAccount, mockedAccount, refusal, stacksAre } from "./mocked-account.ts";

// Past 250 lines: one table of all that can be wrong, each with what is said and how it is mended.
const reviewed = { by: "Dr Okafor", on: "2026-11-20", version: SHIPPED_WORDING };
const settings = settingsWith({ safety: { reviewed } });
const NOW = new Date("2026-12-01T09:00:00.000Z");
const BOOTSTRAPPED = { CDKToolkit: { status: "CREATE_COMPLETE", outputs: { BootstrapVersion: "28" } } };

/** Everything in place, nothing deployed yet. */
function ready(region?: string): MockedAccount {
  const mocked = mockedAccount(region);
  mocked.sts
    .on(GetCallerIdentityCommand)
    .resolves({ Account: "123456789012", Arn: "arn:aws:iam::123456789012:user/op" });
  mocked.ses.on(GetEmailIdentityCommand).rejects(refusal("NotFoundException"));
  mocked.ses.on(GetEmailIdentityCommand, { EmailIdentity: "example.org" }).resolves({ VerifiedForSendingStatus: true });
  mocked.ses.on(GetAccountCommand).resolves({
    ProductionAccessEnabled: true,
    SendingEnabled: true,
    EnforcementStatus: "HEALTHY",
    SendQuota: { Max24HourSend: 50_000 },
  });
  mocked.lambda
    .on(GetAccountSettingsCommand)
    .resolves({ AccountLimit: { ConcurrentExecutions: 1000, UnreservedConcurrentExecutions: 1000 } });
  stacksAre(mocked, BOOTSTRAPPED);
  return mocked;
}

const nothingServed = async () => undefined;

async function complaints(mocked: MockedAccount, of = settings, served: ServedWording = nothingServed, now = NOW) {
  const findings = await preflight(mocked.account, of, now, served);
  return findings.filter(({ state }) => state !== "good");
}

describe("before anything is created", () => {
  it("a ready account has nothing to complain of", async () => {
    expect(await complaints(ready())).toEqual([]);
  });

  it("answers to mail that nobody was named for are said, and deployed all the same", async () => {
    const says = expect.stringContaining("answers to mail go to the coordinator's address, desk@example.org");
    expect(await complaints(ready(), { ...settings, organisation: answeredAt(undefined).organisation })).toEqual([
      { state: "note", says, mend: expect.stringContaining("docs/operating.md, Replies") },
    ]);
  });

  it("safety questions that nobody has reviewed are said, and deployed all the same", async () => {
    const reviewed = { by: "Dr Okafor", on: "2026-11-20", version: "w000000000000" };
    for (const safety of [{}, { reviewed }]) {
      expect(await complaints(ready(), settingsWith({ safety }))).toEqual([
        {
          state: "note",
          says: `Nobody has reviewed the safety questions, version ${SHIPPED_WORDING}, as they came with the service`,
          mend: expect.stringContaining(`version: "${SHIPPED_WORDING}"`),
        },
      ]);
    }
  });

  it("safety questions that are asked now, and that the new settings have forgotten, stop it", async () => {
    const served = async () => "w123456789abc";
    expect(await complaints(ready(), settings, served)).toEqual([
      {
        state: "wrong",
        says: expect.stringContaining("w123456789abc"),
        mend: expect.stringContaining('{ version: "w123456789abc", replacedOn: "2026-12-01" } to safety.previous'),
      },
    ]);
    const previous = [{ version: "w123456789abc", replacedOn: "2026-12-01" }];
    expect(await complaints(ready(), { ...settings, safety: { ...settings.safety, previous } }, served)).toEqual([]);
    expect(await complaints(ready(), settings, async () => SHIPPED_WORDING)).toEqual([]);
  });

  it("names the countries served whose crisis numbers nobody has confirmed, and stops nothing", async () => {
    expect(await complaints(ready(), { ...settings, countriesServed: ["GB", "AM", "UZ"] })).toEqual([
      {
        state: "note",
        says: "the emergency number of AM, UZ is not confirmed",
        mend: expect.stringContaining("docs/operating.md, Crisis numbers"),
      },
    ]);
  });

  it("names numbers that are over 90 days old, of any country where none is said to be served", async () => {
    const later = new Date("2027-03-01T09:00:00.000Z");
    expect(await complaints(ready(), settings, nothingServed, later)).toEqual([
      expect.objectContaining({
        state: "note",
        says: expect.stringMatching(/over 90 days ago \(AD, AE, .*, \+ 159\)$/),
      }),
    ]);
    const { crisis } = settingsWith({ crisis: { GB: { checkedOn: "2027-02-20", source: "A. Reyes" } } });
    expect(await complaints(ready(), { ...settings, countriesServed: ["GB"], crisis }, nothingServed, later)).toEqual(
      [],
    );
  });

  it.each([
    [
      "a new account",
      10,
      10,
      "only 10 functions at once in this account: queues and clock may take 9, so that 1 of the requests",
    ],
    ["one whose executions others have reserved", 1000, 15, "of which 985 are reserved for others: queues"],
    ["one that has none left", 1000, 5, "so that 0 of the requests"],
  ])("%s may run few functions at once: said with how to raise it, and deployed", async (_name, limit, free, says) => {
    const mocked = ready();
    mocked.lambda
      .on(GetAccountSettingsCommand)
      .resolves({ AccountLimit: { ConcurrentExecutions: limit, UnreservedConcurrentExecutions: free } });
    expect(await complaints(mocked)).toEqual([
      {
        state: "note",
        says: expect.stringContaining(says),
        mend: expect.stringContaining("--service-code lambda --quota-code L-B99A9384"),
      },
    ]);
  });

  it("a missing region is the only thing said", async () => {
    const mocked = mockedAccount();
    mocked.account.sts.config.region = async () => {
      throw new Error("Region is missing");
    };
    expect(await preflight(mocked.account, settings, NOW)).toEqual([
      expect.objectContaining({
        state: "wrong",
        says: "No region is set",
        mend: expect.stringContaining("AWS_REGION"),
      }),
    ]);
  });

  it.each([
    ["CredentialsProviderError", "There are no AWS credentials that hold", "aws sso login"],
    ["ExpiredTokenException", "The AWS sign-in has expired", "aws sso login"],
    ["TimeoutError", "AWS does not answer", "AWS_ENDPOINT_URL"],
  ])("%s ends the questions, with what to do", async (name, says, mend) => {
    const mocked = ready();
    mocked.sts.on(GetCallerIdentityCommand).rejects(refusal(name));
    const found = await complaints(mocked);
    expect(found).toEqual([
      expect.objectContaining({
        state: "wrong",
        says: expect.stringContaining(says),
        mend: expect.stringContaining(mend),
      }),
    ]);
    expect(mocked.cloudFormation.calls()).toHaveLength(0);
  });

  type Case = readonly [
    name: string,
    change: (mocked: MockedAccount) => void,
    state: string,
    says: string,
    mend: string,
  ];
  it.each<Case>([
    ["no bootstrap", (mocked) => stacksAre(mocked, {}), "wrong", "not bootstrapped for CDK", "npx cdk bootstrap"],
    [
      "an old bootstrap",
      (mocked) => stacksAre(mocked, { CDKToolkit: { status: "CREATE_COMPLETE", outputs: { BootstrapVersion: "4" } } }),
      "wrong",
      "too old (version 4)",
      "npx cdk bootstrap",
    ],
    [
      "another deployment under way",
      (mocked) => stacksAre(mocked, { ...BOOTSTRAPPED, "Groupwright-App": { status: "UPDATE_IN_PROGRESS" } }),
      "wrong",
      "Groupwright-App is being changed",
      "Wait until the other deployment has ended",
    ],
    [
      "a name that is taken",
      (mocked) =>
        stacksAre(mocked, {
          ...BOOTSTRAPPED,
          "Groupwright-App": { status: "CREATE_COMPLETE", description: "Choir rehearsals" },
        }),
      "wrong",
      'taken by a stack of something else ("Choir rehearsals")',
      "environment:",
    ],
    [
      "a first deployment that failed",
      (mocked) => stacksAre(mocked, { ...BOOTSTRAPPED, "Groupwright-Data": { status: "ROLLBACK_COMPLETE" } }),
      "wrong",
      "could not be created last time",
      "nothing is lost: delete it",
    ],
    [
      "a roll-back that is stuck",
      (mocked) => stacksAre(mocked, { ...BOOTSTRAPPED, "Groupwright-App": { status: "UPDATE_ROLLBACK_FAILED" } }),
      "wrong",
      "stuck between two versions",
      "continue-update-rollback --stack-name Groupwright-App",
    ],
    [
      "a deletion that stopped half way",
      (mocked) => stacksAre(mocked, { ...BOOTSTRAPPED, "Groupwright-App": { status: "DELETE_FAILED" } }),
      "wrong",
      "half deleted",
      "keeping its tables and keys",
    ],
    [
      "a deployment that was rolled back",
      (mocked) => stacksAre(mocked, { ...BOOTSTRAPPED, "Groupwright-App": { status: "UPDATE_ROLLBACK_COMPLETE" } }),
      "note",
      "the version before the last deployment",
      "events",
    ],
    [
      "a sender that SES does not know",
      ({ ses }) =>
        ses.on(GetEmailIdentityCommand, { EmailIdentity: "example.org" }).rejects(refusal("NotFoundException")),
      "wrong",
      "SES does not know hello@example.org",
      "create-email-identity --email-identity example.org",
    ],
    [
      "a sender that is not verified yet",
      ({ ses }) =>
        ses.on(GetEmailIdentityCommand, { EmailIdentity: "example.org" }).resolves({ VerifiedForSendingStatus: false }),
      "wrong",
      "has not verified it yet",
      "DKIM records",
    ],
    [
      "the sandbox",
      ({ ses }) => ses.on(GetAccountCommand).resolves({ ProductionAccessEnabled: false, SendingEnabled: true }),
      "note",
      "sandbox",
      "production access",
    ],
    [
      "sending that was stopped",
      ({ ses }) => ses.on(GetAccountCommand).resolves({ SendingEnabled: false }),
      "wrong",
      "stopped this account's sending",
      "case that AWS opened",
    ],
    [
      "an account under review",
      ({ ses }) => ses.on(GetAccountCommand).resolves({ EnforcementStatus: "PROBATION" }),
      "note",
      "under review (PROBATION)",
      "BounceRate",
    ],
    [
      "a quota below the alarm",
      ({ ses }) => ses.on(GetAccountCommand).resolves({ SendQuota: { Max24HourSend: 1000 } }),
      "note",
      "1000 mails a day, and the alarm waits for 40000",
      "alarms.mailsADay to 800",
    ],
    [
      "a role that may not ask",
      ({ ses }) => ses.on(GetAccountCommand).rejects(refusal("AccessDeniedException", "not allowed")),
      "wrong",
      "SES could not be checked: AccessDeniedException: not allowed",
      "a role that may read this",
    ],
  ])("%s is said once, with what to do about it", async (_, change, state, says, mend) => {
    const mocked = ready();
    change(mocked);
    expect(await complaints(mocked)).toEqual([
      { state, says: expect.stringContaining(says), mend: expect.stringContaining(mend) },
    ]);
  });
});

describe("before an edge is created", () => {
  const withEdge = settingsWith({
    safety: { reviewed },
    web: { edge: { name: "groups.example.org", certificateArn: certificateIn("us-east-1") } },
  });

  it("its own region has to be bootstrapped too", async () => {
    const mocked = ready();
    stacksAre(mocked, {}, "edgeCloudFormation");
    expect(await complaints(mocked, withEdge)).toEqual([
      {
        state: "wrong",
        says: expect.stringContaining("not bootstrapped for CDK in us-east-1"),
        mend: expect.stringContaining("npx cdk bootstrap aws://ACCOUNT/us-east-1"),
      },
    ]);
  });

  it("what became of its last deployment is looked at there", async () => {
    const mocked = ready();
    const stacks = { ...BOOTSTRAPPED, "Groupwright-Edge": { status: "ROLLBACK_COMPLETE" } };
    stacksAre(mocked, stacks, "edgeCloudFormation");
    expect(await complaints(mocked, withEdge)).toEqual([
      expect.objectContaining({ says: expect.stringContaining("Groupwright-Edge could not be created last time") }),
    ]);
  });

  it("nothing is asked there without one", async () => {
    const mocked = ready();
    await complaints(mocked);
    expect(mocked.edgeCloudFormation.calls()).toHaveLength(0);
  });
});

describe("the first coordinator", () => {
  it("is invited, with a password for once that the pool takes, and given the group", async () => {
    const { account, cognito } = mockedAccount();
    cognito.on(ListUsersInGroupCommand).resolves({ Users: [] });
    expect(await ensureCoordinator(account, "pool", "desk@example.org")).toBe("invited");
    const { TemporaryPassword = "", ...user } = cognito.commandCalls(AdminCreateUserCommand)[0]?.args[0].input ?? {};
    expect(user).toMatchObject({ UserPoolId: "pool", Username: "desk@example.org", DesiredDeliveryMediums: ["EMAIL"] });
    expect(TemporaryPassword).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[-_]).{14,}$/);
    expect(cognito.commandCalls(AdminAddUserToGroupCommand)[0]?.args[0].input).toMatchObject({
      GroupName: "coordinator",
    });
  });

  it("is left alone when there is one", async () => {
    const { account, cognito } = mockedAccount();
    cognito.on(ListUsersInGroupCommand).resolves({ Users: [{ Username: "u" }] });
    expect(await ensureCoordinator(account, "pool", "desk@example.org")).toBe("there already");
    expect(cognito.commandCalls(AdminCreateUserCommand)).toHaveLength(0);
  });

  it("gets the group also when an interrupted deployment made the user and no more", async () => {
    const { account, cognito } = mockedAccount();
    cognito.on(ListUsersInGroupCommand).resolves({ Users: [] });
    cognito.on(AdminCreateUserCommand).rejects(refusal("UsernameExistsException"));
    expect(await ensureCoordinator(account, "pool", "desk@example.org")).toBe("given the group");
    expect(cognito.commandCalls(AdminAddUserToGroupCommand)).toHaveLength(1);
  });
});
