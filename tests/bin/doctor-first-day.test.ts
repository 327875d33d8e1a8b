import { DescribeAlarmsCommand } from "@aws-sdk/client-cloudwatch";
import { FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { InvokeCommand } from "@aws-sdk/client-lambda";
import { describe, expect, it } from "vitest";
import { planOnce } from "../../bin/deploy/plan-once.ts";
import { complaints, healthy, NOW, OUTPUTS, SWEEP, type World } from "./healthy-service.ts";
import { mockedAccount, refusal, stacksAre } from "./mocked-account.ts";

const minutesAgo = (minutes: number) => Date.parse(NOW) - minutes * 60_000;
const plan = (event: "plan" | "plan-failed", minutes: number) => ({
  message: `{"level":"INFO","event":"${event}"}`,
  timestamp: minutesAgo(minutes),
});

type Story = {
  readonly hoursOld: number;
  readonly rings: "PlannerSilent" | "SweeperSilent";
  readonly runs: readonly { readonly message: string; readonly timestamp?: number }[];
};

/** A service of this age, one of whose alarms on silence rings; `runs` is all that the functions have written down. */
function ringing({ hoursOld, rings, runs }: Story): World {
  const world = healthy();
  const createdAt = new Date(minutesAgo(hoursOld * 60)).toISOString();
  stacksAre(world.mocked, { "Groupwright-App": { status: "CREATE_COMPLETE", outputs: OUTPUTS, createdAt } });
  world.mocked.cloudWatch
    .on(DescribeAlarmsCommand)
    .resolves({ MetricAlarms: [{ AlarmName: `Groupwright-Observability-${rings}`, StateValue: "ALARM" }] });
  // The tick is alive all the same, unless the story is about it.
  const ofTick = rings === "SweeperSilent" ? [] : Array(9).fill(SWEEP);
  world.mocked.logs
    .on(FilterLogEventsCommand)
    .callsFake(({ filterPattern, startTime }: { filterPattern: string; startTime: number }) => ({
      events: (filterPattern.includes("plan") ? runs : [...runs, ...ofTick]).filter(
        ({ timestamp = Date.parse(NOW) }) => timestamp >= startTime,
      ),
    }));
  return world;
}

describe("what the doctor says of a night's plan that was not heard of", () => {
  it.each<readonly [string, Story, RegExp]>([
    ["has not come yet", { hoursOld: 3, rings: "PlannerSilent", runs: [] }, /no plan yet: the service is new/],
    [
      "went well just now, and the alarm has not heard of it",
      { hoursOld: 3, rings: "PlannerSilent", runs: [plan("plan", 2)] },
      /a plan went well 2 minutes ago/,
    ],
    [
      "failed, and then went well just now",
      { hoursOld: 300, rings: "PlannerSilent", runs: [plan("plan-failed", 60), plan("plan", 5)] },
      /a plan went well 5 minutes ago/,
    ],
  ])("is not late where it %s", async (_name, story, says) => {
    expect(await complaints(ringing(story))).toEqual([
      { state: "note", says: expect.stringMatching(says), mend: expect.any(String) },
    ]);
  });

  it.each<readonly [string, Story]>([
    ["should have come the night before", { hoursOld: 27, rings: "PlannerSilent", runs: [] }],
    ["failed on the first day", { hoursOld: 3, rings: "PlannerSilent", runs: [plan("plan-failed", 60)] }],
    [
      "went well hours ago, which the alarm should know",
      { hoursOld: 300, rings: "PlannerSilent", runs: [plan("plan", 60)] },
    ],
  ])("is late where it %s", async (_name, story) => {
    expect(await complaints(ringing(story))).toEqual([
      { state: "wrong", says: "the alarm PlannerSilent rings", mend: "See docs/operating.md, PlannerSilent." },
    ]);
  });
});

describe("what the doctor says of a tick that was not heard of", () => {
  it("is that the service is new, in its first minutes", async () => {
    const said = await complaints(ringing({ hoursOld: 0.05, rings: "SweeperSilent", runs: [] }));
    expect(said.map(({ state, says }) => `${state}: ${says}`)).toEqual([
      "note: 0 sweeps yet: the service is new",
      "note: the alarm SweeperSilent rings since there has been no sweep yet: the service is new",
    ]);
  });

  it("is that it stands still, after a quarter of an hour", async () => {
    const said = await complaints(ringing({ hoursOld: 0.25, rings: "SweeperSilent", runs: [] }));
    expect(said.map(({ state }) => state)).toEqual(["wrong", "wrong"]);
  });
});

it("the runs of a function are all found, though CloudWatch gives them by pages, some of which are empty", async () => {
  const world = ringing({ hoursOld: 300, rings: "PlannerSilent", runs: [] });
  world.mocked.logs
    .on(FilterLogEventsCommand)
    .callsFake(({ filterPattern, nextToken }: { filterPattern: string; nextToken?: string }) => {
      if (!filterPattern.includes("plan")) return { events: Array(9).fill(SWEEP) };
      return nextToken === undefined ? { events: [], nextToken: "more" } : { events: [plan("plan", 2)] };
    });
  expect(await complaints(world)).toMatchObject([
    { state: "note", says: expect.stringMatching(/went well 2 minutes/) },
  ]);
});

describe("after a deployment the planner", () => {
  it("is started once, and not waited for", async () => {
    const { account, lambda } = mockedAccount();
    lambda.on(InvokeCommand).resolves({ StatusCode: 202 });
    expect(await planOnce(account, { FunctionPlanner: "planner" })).toMatchObject({ state: "good" });
    expect(lambda.commandCalls(InvokeCommand).map(({ args }) => args[0].input)).toEqual([
      { FunctionName: "planner", InvocationType: "Event", Payload: "{}" },
    ]);
  });

  it("that cannot be started stops nothing, and is said", async () => {
    const { account, lambda } = mockedAccount();
    lambda.on(InvokeCommand).rejects(refusal("AccessDeniedException", "no right"));
    expect(await planOnce(account, { FunctionPlanner: "planner" })).toEqual({
      state: "note",
      says: "the nightly planner could not be started: AccessDeniedException: no right",
      mend: expect.stringContaining("02:00 UTC"),
    });
  });
});
