import { DescribeAlarmsCommand } from "@aws-sdk/client-cloudwatch";
import { FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { ListUsersInGroupCommand } from "@aws-sdk/client-cognito-identity-provider";
import { GetAccountSettingsCommand, GetFunctionConfigurationCommand, InvokeCommand } from "@aws-sdk/client-lambda";
import { GetEmailIdentityCommand } from "@aws-sdk/client-sesv2";
import { GetQueueAttributesCommand } from "@aws-sdk/client-sqs";
import { describe, expect, it } from "vitest";
import { examine } from "../../bin/doctor/examine.ts";
import { answeredAt, certificateIn, settingsWith } from "../infra/settings-with.ts";
import { complaints, FAILED, healthy, OUTPUTS, SWEEP, type World } from "./healthy-service.ts";
import { refusal, stacksAre } from "./mocked-account.ts";

const UNREADABLE = {
  message:
    '{"level":"ERROR","event":"record-unreadable","kind":"group","error":"Error: The stored item ' +
    'GROUP#grp_1 / META is malformed: title too_small, rev invalid_type","tick":"x"}',
};

// Past 250 lines: one table of all that can be wrong, each with what is said and how it is mended.
describe("the doctor", () => {
  it("has nothing to say of a service that works, and looks at every part of it", async () => {
    const { mocked, instruments } = healthy();
    const sections = await examine(mocked.account, settingsWith({}), instruments);
    expect(sections.map(({ title }) => title)).toEqual([
      "API",
      "Functions",
      "Tick",
      "Queues",
      "Records",
      "Messages",
      "Mail",
      "Staff",
      "Crisis numbers",
      "Alarms",
    ]);
    expect(sections.flatMap(({ findings }) => findings).map(({ state }) => state)).not.toContain("wrong");
  });

  type Case = readonly [name: string, change: (world: World) => void, state: string, says: string, mend: string];
  const due = (nextDueAt: string) => (world: World) => {
    world.instruments = { ...world.instruments, nextDueAt: async () => nextDueAt };
  };
  it.each<Case>([
    [
      "nothing is deployed here",
      ({ mocked }) => stacksAre(mocked, {}),
      "wrong",
      "no stack Groupwright-App",
      "npm run deploy",
    ],
    [
      "the public API is broken",
      (world) => {
        const { get } = world.instruments;
        world.instruments = {
          ...world.instruments,
          get: async (url) => (url.endsWith("open-groups") ? { status: 500 } : get(url)),
        };
      },
      "wrong",
      "GET /v1/open-groups answered 500 instead of 200",
      "unexpected-error",
    ],
    [
      "the account is new, and Lambda runs few functions in it at once",
      ({ mocked }) =>
        mocked.lambda.on(GetAccountSettingsCommand).resolves({ AccountLimit: { ConcurrentExecutions: 10 } }),
      "note",
      "only 10 functions at once",
      "L-B99A9384",
    ],
    [
      "coordinators' routes are open",
      (world) => {
        world.instruments = { ...world.instruments, get: async () => ({ status: 200 }) };
      },
      "wrong",
      "GET /v1/groups answered 200 instead of 401",
      "deploy again",
    ],
    [
      "a function cannot run",
      ({ mocked }) =>
        mocked.lambda
          .on(GetFunctionConfigurationCommand, { FunctionName: "sender" })
          .resolves({ State: "Failed", StateReason: "no such key" }),
      "wrong",
      "Sender cannot run (Failed, Successful): no such key",
      "npm run deploy",
    ],
    [
      "a function is being set up",
      ({ mocked }) =>
        mocked.lambda.on(GetFunctionConfigurationCommand, { FunctionName: "sender" }).resolves({ State: "Pending" }),
      "wrong",
      "Sender is still being set up",
      "Wait a minute",
    ],
    [
      "a sweep fails",
      ({ mocked }) =>
        mocked.lambda
          .on(InvokeCommand)
          .resolves({ FunctionError: "Unhandled", Payload: Buffer.from("no right") as never }),
      "wrong",
      "a sweep by hand fails: no right",
      "sweep-failed",
    ],
    [
      "the schedule is off",
      ({ mocked }) => mocked.logs.on(FilterLogEventsCommand).resolves({ events: [SWEEP] }),
      "wrong",
      "1 sweeps in 10 minutes",
      "schedule Tick",
    ],
    [
      "every tick fails",
      ({ mocked }) => mocked.logs.on(FilterLogEventsCommand).resolves({ events: Array(9).fill(FAILED) }),
      "wrong",
      "each of 9 sweeps in 10 minutes failed",
      "SweeperSilent",
    ],
    [
      "something stored cannot be read",
      ({ mocked }) =>
        mocked.logs
          .on(FilterLogEventsCommand, { filterPattern: '"The stored item"' })
          .resolves({ events: Array(3).fill(UNREADABLE) }),
      "wrong",
      "GROUP#grp_1 / META cannot be read: title too_small, rev invalid_type",
      "RecordsUnreadable",
    ],
    [
      "work was set aside",
      ({ mocked }) =>
        mocked.sqs
          .on(GetQueueAttributesCommand, { QueueUrl: OUTPUTS.DeadLettersSenderUrl })
          .resolves({ Attributes: { ApproximateNumberOfMessages: "2" } }),
      "wrong",
      "2 set aside for good in DeadLettersSender",
      "DeadLetters-sender",
    ],
    [
      "work piles up",
      ({ mocked }) =>
        mocked.sqs
          .on(GetQueueAttributesCommand, { QueueUrl: OUTPUTS.WorkSenderUrl })
          .resolves({ Attributes: { ApproximateNumberOfMessages: "800" } }),
      "note",
      "800 wait in WorkSender",
      "OldestOverdue",
    ],
    ["mail is overdue", due("2026-09-01T08:50:00.000Z"), "wrong", "due for 10 minutes", "OldestOverdue"],
    [
      "the sender lost its identity",
      ({ mocked }) => mocked.ses.on(GetEmailIdentityCommand).rejects(refusal("NotFoundException")),
      "wrong",
      "SES does not know hello@example.org",
      "create-email-identity",
    ],
    [
      "nobody is a coordinator",
      ({ mocked }) => mocked.cognito.on(ListUsersInGroupCommand).resolves({ Users: [] }),
      "wrong",
      "nobody is a coordinator",
      "invites the first one",
    ],
    [
      "nobody has signed in",
      ({ mocked }) =>
        mocked.cognito.on(ListUsersInGroupCommand).resolves({ Users: [{ UserStatus: "FORCE_CHANGE_PASSWORD" }] }),
      "note",
      "no coordinator has signed in yet",
      "lapses after a week",
    ],
    [
      "an alarm rings",
      ({ mocked }) =>
        mocked.cloudWatch
          .on(DescribeAlarmsCommand)
          .resolves({ MetricAlarms: [{ AlarmName: "Groupwright-Observability-UnknownSends", StateValue: "ALARM" }] }),
      "wrong",
      "the alarm UnknownSends rings",
      "docs/operating.md, UnknownSends",
    ],
    [
      "there are no alarms",
      ({ mocked }) => mocked.cloudWatch.on(DescribeAlarmsCommand).resolves({ MetricAlarms: [] }),
      "note",
      "there are no alarms",
      "npm run deploy",
    ],
    [
      "a part cannot be asked",
      ({ mocked }) => mocked.cloudWatch.on(DescribeAlarmsCommand).rejects(refusal("AccessDenied", "no")),
      "wrong",
      "Alarms could not be checked: AccessDenied: no",
      "a role that may read this",
    ],
  ])("when %s, says that alone and how to mend it", async (_, change, state, says, mend) => {
    const world = healthy();
    change(world);
    expect(await complaints(world)).toEqual([
      { state, says: expect.stringContaining(says), mend: expect.stringContaining(mend) },
    ]);
  });

  it.each([
    ["2026-09-01T08:56:00.000Z", "been due for 240 s"],
    ["2026-09-01T10:00:00.000Z", "the next message is due 2026-09-01T10:00"],
  ])("is content with a message due at %s", async (nextDueAt, says) => {
    const world = healthy();
    due(nextDueAt)(world);
    const sections = await examine(world.mocked.account, settingsWith({}), world.instruments);
    const [finding] = sections.find(({ title }) => title === "Messages")?.findings ?? [];
    expect(finding).toEqual({ state: "good", says: expect.stringContaining(says) });
  });

  it.each([
    [undefined, "note", "to the coordinator's address, desk@example.org", "Set organisation.replyAddress"],
    [
      "no-reply@example.org",
      "wrong",
      "no-reply@example.org, which says that nobody reads it",
      "docs/operating.md, Replies",
    ],
    ["DoNotReply@example.org", "wrong", "DoNotReply@example.org, which says that", "docs/operating.md, Replies"],
  ])("says of answers that go to %s what to do about them", async (address, state, says, mend) => {
    expect(await complaints(healthy(), answeredAt(address))).toEqual([
      { state, says: expect.stringContaining(says), mend: expect.stringContaining(mend) },
    ]);
  });

  it.each([
    ["2026-09-02T07:00:00.000Z", 3968, "note", "late at 09:00 tomorrow: 67 minutes at your rate, 14 mails a second"],
    ["2026-09-01T16:00:00.000Z", 901, "note", "late at 18:00 today: 16 minutes at your rate"],
    ["2026-09-01T16:00:00.000Z", 30, "good", "latest at 18:00 today: 1 minute at your rate"],
  ])("says a day ahead that what is due at %s will be %i seconds late", async (minute, lateSeconds, state, says) => {
    const world = healthy();
    const latenessAhead = async () => ({ minute, lateSeconds, perSecond: 14 });
    world.instruments = { ...world.instruments, latenessAhead };
    const organisation = { ...settingsWith({}).organisation, timeZone: "Europe/Madrid" };
    const sections = await examine(world.mocked.account, settingsWith({ organisation }), world.instruments);
    const [, finding] = sections.find(({ title }) => title === "Messages")?.findings ?? [];
    expect(finding).toMatchObject({ state, says: expect.stringContaining(says) });
  });

  it("names countries whose crisis numbers are not confirmed, missing or too old", async () => {
    const world = healthy();
    world.instruments = { ...world.instruments, now: () => new Date("2027-03-01T09:00:00.000Z") };
    const crisis = { GB: { checkedOn: "2027-02-20", source: "A. Reyes" } };
    const said = await complaints(world, settingsWith({ countriesServed: ["GB", "RS", "PE"], crisis }));
    expect(said).toEqual([
      expect.objectContaining({ state: "note", says: expect.stringContaining("no emergency number for PE:") }),
      expect.objectContaining({ state: "note", says: "the emergency number of RS is not confirmed" }),
      {
        state: "note",
        says: "crisis numbers were last checked over 90 days ago (RS)",
        mend: expect.stringContaining("docs/operating.md, Crisis numbers"),
      },
    ]);
  });

  describe("where there is an edge", () => {
    const withEdge = settingsWith({
      web: { edge: { name: "groups.example.org", certificateArn: certificateIn("us-east-1") } },
    });
    const asked = async (direct: number) => {
      const { mocked, instruments } = healthy();
      const get = async (url: string) =>
        url.startsWith(OUTPUTS.ApiUrl) ? { status: direct } : instruments.get(url.replace(OUTPUTS.PublicUrl, ""));
      const sections = await examine(mocked.account, withEdge, { ...instruments, get });
      return sections.filter(({ title }) => title === "API" || title === "Edge").flatMap(({ findings }) => findings);
    };

    it("asks the API there, and is content that its own address is closed", async () => {
      const findings = await asked(403);
      expect(findings.map(({ state }) => state)).toEqual(["good", "good", "good", "good"]);
      expect(findings.at(-1)?.says).toBe("the API's own address is closed");
    });

    it("says what to do about a name that leads nowhere yet", async () => {
      const { mocked, instruments } = healthy();
      const get = async (url: string) => {
        if (url.startsWith(OUTPUTS.ApiUrl)) return { status: 403 };
        throw Object.assign(new Error("getaddrinfo ENOTFOUND groups.example.org"), { code: "ENOTFOUND" });
      };
      const sections = await examine(mocked.account, withEdge, { ...instruments, get });
      const faults = sections.flatMap(({ findings }) => findings).filter(({ state }) => state !== "good");
      expect(faults).toEqual([expect.objectContaining({ mend: expect.stringContaining("point its CNAME") })]);
    });

    it("says when the firewall can be gone round", async () => {
      expect((await asked(200)).filter(({ state }) => state !== "good")).toEqual([
        {
          state: "wrong",
          says: expect.stringContaining("answers 200, not 403"),
          mend: expect.stringContaining("A guarded edge"),
        },
      ]);
    });
  });
});
